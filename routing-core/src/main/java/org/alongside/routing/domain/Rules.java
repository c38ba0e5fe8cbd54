package org.alongside.routing.domain;

import static org.alongside.routing.domain.Rule.assists;
import static org.alongside.routing.domain.Rule.clarifies;
import static org.alongside.routing.domain.Rule.escalates;
import static org.alongside.routing.domain.Rule.greets;

import java.util.List;
import org.alongside.routing.Autonomy;
import org.alongside.routing.IntentTier;
import org.alongside.routing.SignalKind;
import org.alongside.routing.SmallTalk;

/** Every rule, in the order of precedence: the first that fires names the decision. */
final class Rules {

    static final String IN_SHADOW = "in-shadow";

    static final List<Rule> IN_ORDER = List.of(
            escalates("asked-for-person", SignalKind.ASKS_FOR_PERSON),
            escalates("safety-concern", SignalKind.SAFETY),
            escalates("tier-c-intent", turn -> turn.isTier(IntentTier.C), Turn::intentKey),
            escalates(
                    "tier-c-likely",
                    turn -> turn.tierCProbability() > turn.thresholds().tierCProbability(),
                    Turn::tierCProbability),
            escalates("legal-language", SignalKind.LEGAL),
            escalates("fraud-language", SignalKind.FRAUD),
            escalates("hardship-language", SignalKind.HARDSHIP),
            escalates("own-signal-person", SignalKind.OWN_PERSON),
            escalates("escalated-before", turn -> turn.facts().escalatedBefore(), Turn::intentKey),
            escalates(
                    "repeated-negative-sentiment",
                    turn -> turn.facts().negativeTurns() >= turn.thresholds().repeatedNegative(),
                    turn -> turn.seen(
                            SignalKind.NEGATIVE_SENTIMENT, turn.facts().negativeTurns())),
            escalates(
                    "conversation-too-old",
                    turn -> !turn.courtesy()
                            && turn.facts().age().compareTo(turn.thresholds().age()) > 0,
                    turn -> turn.facts().age().toHours() + " h"),
            escalates(
                    "too-many-turns",
                    turn -> !turn.courtesy()
                            && turn.facts().turns() >= turn.thresholds().turns(),
                    turn -> turn.facts().turns()),
            escalates("no-progress", SignalKind.NO_PROGRESS),
            escalates(
                    "asked-again",
                    turn -> turn.facts().repeated()
                            || turn.facts().signal(SignalKind.ASKED_AGAIN).isPresent(),
                    turn -> turn.seen(SignalKind.ASKED_AGAIN, turn.facts().turns())),
            escalates(
                    "assistant-failed",
                    turn -> !turn.facts().failure().isEmpty(),
                    turn -> turn.facts().failure()),
            escalates("no-policy", turn -> turn.policy().intents().isEmpty(), turn -> ""),
            escalates(
                    "braked-to-human",
                    turn -> turn.allowed() == Autonomy.HUMAN && !turn.isTier(IntentTier.C),
                    Turn::allowed),
            assists(IN_SHADOW, turn -> turn.allowed() == Autonomy.SHADOW, Turn::intentKey),
            assists("no-charter", turn -> !turn.charterComplete(), turn -> ""),
            assists("braked", turn -> turn.isTier(IntentTier.A) && turn.allowed() == Autonomy.ASSIST, Turn::allowed),
            assists(
                    "tier-b-not-promoted",
                    turn -> turn.isTier(IntentTier.B) && turn.allowed() == Autonomy.ASSIST,
                    Turn::intentKey),
            assists("low-confidence", turn -> turn.unsure() && !turn.clarifiable(), Turn::containableProbability),
            assists("unknown-intent", turn -> turn.intent().isEmpty() && !turn.courtesy(), Turn::intentKey),
            assists("out-of-scope", turn -> turn.facts().outOfScope(), Turn::intentKey),
            assists(
                    "unsupported-language",
                    turn -> !turn.facts().languageSupported(),
                    turn -> turn.facts().language()),
            assists("needs-eyes", SignalKind.NEEDS_EYES),
            assists("high-value-contact", SignalKind.HIGH_VALUE),
            assists("churn-risk", SignalKind.CHURN_RISK),
            assists("complaint", SignalKind.COMPLAINT),
            assists("own-signal-draft", SignalKind.OWN_DRAFT),
            clarifies("which-of-these", turn -> turn.unsure() && turn.clarifiable(), Turn::containableProbability),
            greets(
                    "small-talk",
                    turn -> turn.facts().smallTalk() != SmallTalk.NONE,
                    turn -> turn.facts().smallTalk()));

    private Rules() {}
}

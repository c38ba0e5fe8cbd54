package org.alongside.routing.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.shared.RefusedException;

/** What an intent must be before it may stand in a draft. The refusals name the fault and where it is. */
public final class IntentRules {

    /** Fewer examples teach nothing. */
    public static final int LEAST_UTTERANCES = 3;

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_LINE = 120;
    private static final int MOST_INTENTS = 500;
    private static final int LEAST_INTENTS = 2;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{1,48}[a-z0-9]");
    /** Words that stand in addresses where keys do. */
    private static final Set<String> RESERVED = Set.of(
            "new",
            "try",
            "publish",
            "publication",
            "import",
            "export",
            "packs",
            "history",
            "undo",
            "thresholds",
            "confusion",
            "diagnosis",
            "versions",
            "replay",
            "playground",
            "decisions",
            "signals",
            "shadow",
            "tests",
            "replays");

    private static final Set<String> PAGE_LANGUAGES = Set.of("en", "es", "pt");

    private IntentRules() {}

    /** All intents of a draft. */
    public static void check(Collection<Intent> intents, PolicySurroundings around) {
        if (intents.size() > MOST_INTENTS) {
            throw fault("tooMany", MOST_INTENTS);
        }
        Set<String> keys = new HashSet<>();
        UtteranceRules utterances = new UtteranceRules();
        for (Intent intent : intents) {
            checkAlone(intent, around);
            if (!keys.add(intent.key())) {
                throw fault("keyTwice", intent.key());
            }
            utterances.check(intent);
        }
    }

    /** One intent beside the others of the draft, whose own faults do not hinder it. */
    public static void checkBeside(Intent intent, Collection<Intent> others, PolicySurroundings around) {
        if (others.size() >= MOST_INTENTS) {
            throw fault("tooMany", MOST_INTENTS);
        }
        checkAlone(intent, around);
        UtteranceRules utterances = new UtteranceRules();
        utterances.remember(others);
        utterances.check(intent);
    }

    /** A classifier needs something to tell apart, and what people must take needs to arrive somewhere. */
    public static void checkPublishable(Collection<Intent> intents) {
        if (intents.size() < LEAST_INTENTS) {
            throw fault("tooFew", LEAST_INTENTS);
        }
        intents.forEach(IntentRules::checkRoute);
        intents.forEach(IntentRules::checkCount);
    }

    private static void checkAlone(Intent intent, PolicySurroundings around) {
        checkWords(intent);
        checkRoute(intent);
        RequiredFieldRules.check(intent);
        intent.approvedReplies().forEach(reply -> known("approvedReply", intent, reply, around.approvedReplies()));
        intent.allowedTools().forEach(tool -> known("tool", intent, tool, around.tools()));
        checkCount(intent);
        intent.utterances().forEach(utterance -> checkLanguage(intent, utterance.language(), around.languages()));
    }

    private static void checkWords(Intent intent) {
        if (!KEY.matcher(intent.key()).matches() || RESERVED.contains(intent.key())) {
            throw fault("key", intent.key());
        }
        if (intent.name().values().stream().allMatch(String::isBlank)) {
            throw fault("name", intent.key());
        }
        intent.name().keySet().forEach(language -> checkLanguage(intent, language, PAGE_LANGUAGES));
        if (intent.caseType().isBlank()) {
            throw fault("caseType", intent.key());
        }
        atMost(LONGEST_LINE, "caseTypeTooLong", intent, intent.caseType());
        atMost(LONGEST_LINE, "teamTooLong", intent, intent.team());
        atMost(LONGEST_LINE, "skillTooLong", intent, intent.skill());
        atMost(LONGEST_LINE, "ownerTooLong", intent, intent.owner());
        atMost(LONGEST_TEXT, "tooLong", intent, intent.description());
        atMost(LONGEST_TEXT, "riskNoteTooLong", intent, intent.riskNote());
    }

    /** What only people may touch must reach a team. */
    public static void checkRoute(Intent intent) {
        if (intent.tier() == IntentTier.C && intent.team().isBlank()) {
            throw fault("route", intent.key());
        }
    }

    private static void checkCount(Intent intent) {
        int utterances = intent.utterances().size();
        if (utterances < LEAST_UTTERANCES) {
            throw fault("utterances", intent.key(), LEAST_UTTERANCES, utterances);
        }
    }

    private static void atMost(int longest, String what, Intent intent, String text) {
        if (text.length() > longest) {
            throw fault(what, intent.key(), longest);
        }
    }

    private static void known(String what, Intent intent, String name, Set<String> known) {
        if (!known.contains(name)) {
            throw fault(what, intent.key(), name);
        }
    }

    private static void checkLanguage(Intent intent, String language, Collection<String> allowed) {
        if (!allowed.contains(language)) {
            throw fault("language", intent.key(), language, String.join(", ", List.copyOf(allowed)));
        }
    }

    static RefusedException fault(String what, Object... arguments) {
        return new RefusedException("routing.intent.fault." + what, arguments);
    }
}

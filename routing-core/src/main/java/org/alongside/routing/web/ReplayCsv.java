package org.alongside.routing.web;

import java.util.List;
import java.util.Locale;
import org.alongside.routing.ReplayFinding;
import org.alongside.routing.ReplayFinding.Before;

/** Findings as rows for a spreadsheet. */
final class ReplayCsv {

    static final List<String> HEADER = List.of(
            "position",
            "conversation",
            "message",
            "text",
            "known_intent",
            "known_tier",
            "before_policy",
            "before_decision",
            "before_intent",
            "before_rule",
            "decision",
            "intent",
            "tier",
            "probability",
            "rule",
            "evidence",
            "leak");

    private ReplayCsv() {}

    static List<String> cells(ReplayFinding finding) {
        return List.of(
                String.valueOf(finding.position()),
                finding.conversation().map(Object::toString).orElse(""),
                finding.conversation()
                        .map(id -> String.valueOf(finding.sequence()))
                        .orElse(""),
                finding.text(),
                finding.known(),
                finding.knownTier().map(Enum::name).orElse(""),
                finding.before()
                        .map(then -> String.valueOf(then.policyNumber()))
                        .orElse(""),
                finding.before().map(then -> then.kind().name()).orElse(""),
                finding.before().map(Before::intent).orElse(""),
                finding.before().map(Before::rule).orElse(""),
                finding.kind().name(),
                finding.intent(),
                finding.tier().map(Enum::name).orElse(""),
                String.format(Locale.ROOT, "%.3f", finding.probability()),
                finding.rule(),
                finding.reasons().isEmpty() ? "" : finding.reasons().get(0).evidence(),
                finding.leak() ? "yes" : "");
    }
}

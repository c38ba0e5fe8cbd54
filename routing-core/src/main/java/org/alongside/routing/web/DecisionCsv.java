package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.routing.DecisionLog;
import org.alongside.routing.DecisionLog.Filter;
import org.alongside.routing.DecisionLog.Key;
import org.alongside.routing.LoggedDecision;
import org.alongside.routing.Reason;
import org.alongside.shared.Csv;
import org.alongside.shared.TenantId;

/** Decisions as a spreadsheet reads them; what a customer wrote can be no formula in it. */
@ApplicationScoped
class DecisionCsv {

    private static final int AT_ONCE = 1_000;
    private static final int MOST = 100_000;
    private static final List<String> HEADER = List.of(
            "decided_at",
            "conversation",
            "message",
            "decision",
            "intent",
            "tier",
            "probability",
            "rule",
            "reasons",
            "signals",
            "policy",
            "autonomy",
            "language",
            "turns");

    private final DecisionLog log;

    @Inject
    DecisionCsv(DecisionLog log) {
        this.log = log;
    }

    StreamingOutput of(TenantId tenant, Filter filter) {
        return out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            writer.write(Csv.line(HEADER));
            write(tenant, filter, writer);
            writer.flush();
        };
    }

    private void write(TenantId tenant, Filter filter, Writer writer) throws IOException {
        Optional<Key> after = Optional.empty();
        for (int written = 0; written < MOST; written += AT_ONCE) {
            List<LoggedDecision> page = log.page(tenant, filter, after, AT_ONCE);
            for (LoggedDecision decision : page) {
                writer.write(Csv.line(cells(decision)));
            }
            if (page.size() < AT_ONCE) {
                return;
            }
            LoggedDecision last = page.get(AT_ONCE - 1);
            after = Optional.of(new Key(last.conversation(), last.messageSequence()));
        }
    }

    private static List<String> cells(LoggedDecision decision) {
        return List.of(
                decision.at().toString(),
                decision.conversation().toString(),
                Long.toString(decision.messageSequence()),
                decision.kind().name(),
                decision.intent(),
                decision.tier().map(Enum::name).orElse(""),
                Double.toString(decision.probability()),
                decision.rule(),
                decision.reasons().stream().map(Reason::rule).collect(Collectors.joining(" ")),
                decision.signals().stream()
                        .map(signal -> signal.kind() + ": " + signal.evidence())
                        .collect(Collectors.joining(" | ")),
                Integer.toString(decision.policyNumber()),
                decision.autonomy().map(Enum::name).orElse(""),
                decision.facts().getOrDefault("language", ""),
                decision.facts().getOrDefault("turns", ""));
    }
}

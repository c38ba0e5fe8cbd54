package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.alongside.routing.Intent;
import org.alongside.routing.ToolCall;
import org.alongside.routing.domain.Fields;
import org.alongside.routing.store.ToolRows.Kept;
import org.alongside.shared.TenantId;

/**
 * Asks the business's own systems what a reply needs to say, before it is composed. Only the tools that the intent
 * names, with what the contact said and nothing else; what cannot be had leaves its fields open. No transaction is
 * open.
 */
@ApplicationScoped
class LookingUp {

    private static final Logger LOG = System.getLogger(LookingUp.class.getName());
    private static final int MOST = 3;
    /** After which no further one is asked: a customer waits. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    private final KeepingTools tools;
    private final ModelWaits waits;
    private final ToolFuses fuses;

    @Inject
    LookingUp(KeepingTools tools, ModelWaits waits, ToolFuses fuses) {
        this.tools = tools;
        this.waits = waits;
        this.fuses = fuses;
    }

    /** What was looked up for one reply. */
    record Looked(List<ToolCall> calls) {

        static final Looked NOTHING = new Looked(List.of());

        /** By field. */
        Map<String, String> values() {
            Map<String, String> values = new LinkedHashMap<>();
            calls.forEach(call -> values.putAll(call.values()));
            return values;
        }

        /** As a guard may hold a reply against them. */
        List<String> results() {
            return calls.stream()
                    .flatMap(call -> call.values().entrySet().stream())
                    .map(field -> field.getKey().replace('_', ' ') + ": " + field.getValue())
                    .toList();
        }
    }

    Looked up(Admitted turn, String intent) {
        Set<String> allowed =
                turn.policy().intent(intent).map(Intent::allowedTools).orElse(Set.of());
        if (allowed.isEmpty()) {
            return Looked.NOTHING;
        }
        return waits.during(turn.tenant(), () -> ask(turn, intent, allowed), () -> Looked.NOTHING);
    }

    private Looked ask(Admitted turn, String intent, Set<String> allowed) {
        Map<String, String> said = said(turn, turn.policy().intent(intent));
        List<ToolCall> calls = new ArrayList<>();
        long begun = System.nanoTime();
        for (Kept kept : tools.kept(turn.tenant())) {
            boolean more = calls.size() < MOST && System.nanoTime() - begun < PATIENCE;
            if (more && kept.tool().on() && allowed.contains(kept.tool().name())) {
                call(turn.tenant(), kept, said).ifPresent(calls::add);
            }
        }
        calls.stream()
                .filter(call -> !call.worked() && !ToolFuses.rested(call))
                .forEach(call -> LOG.log(
                        Level.WARNING, "Tool {0} of {1} failed: {2}", call.tool(), turn.tenant(), call.problem()));
        return new Looked(calls);
    }

    private Optional<ToolCall> call(TenantId tenant, Kept kept, Map<String, String> said) {
        if (!fuses.lets(tenant, kept.tool())) {
            return Optional.of(ToolFuses.resting(kept.tool()));
        }
        Optional<ToolCall> call = tools.call(tenant, kept, said);
        call.ifPresent(made -> fuses.heard(tenant, kept.tool(), made));
        return call;
    }

    private static Map<String, String> said(Admitted turn, Optional<Intent> intent) {
        List<String> words = new ArrayList<>(turn.standing().recentOfContact());
        words.add(turn.message().text());
        return Fields.collected(intent.map(Intent::requiredFields).orElse(List.of()), words);
    }
}

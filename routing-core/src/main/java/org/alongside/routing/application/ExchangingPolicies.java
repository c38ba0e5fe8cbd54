package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.DraftChange;
import org.alongside.routing.Intent;
import org.alongside.routing.PolicyFiles;
import org.alongside.routing.Thresholds;
import org.alongside.routing.domain.DraftFaults;
import org.alongside.routing.domain.PolicyDifference;
import org.alongside.routing.domain.PolicyDocument;
import org.alongside.routing.exchange.CsvWriting;
import org.alongside.routing.exchange.PolicyCsv;
import org.alongside.routing.exchange.PolicyText;
import org.alongside.routing.exchange.PolicyYaml;
import org.alongside.routing.exchange.YamlWriting;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

/** Reads and writes texts outside any transaction; the draft changes in one. */
@ApplicationScoped
class ExchangingPolicies implements PolicyFiles {

    private final ChangingPolicies changing;
    private final Surroundings surroundings;

    @Inject
    ExchangingPolicies(ChangingPolicies changing, Surroundings surroundings) {
        this.changing = changing;
        this.surroundings = surroundings;
    }

    @Override
    public String export(TenantId tenant, Format format) {
        PolicyDocument draft = changing.document(tenant);
        return switch (format) {
            case YAML -> YamlWriting.write(draft.intents(), draft.thresholds());
            case CSV -> CsvWriting.write(draft.intents());
        };
    }

    @Override
    public Preview preview(TenantId tenant, String text, Format format, boolean keepOthers) {
        PolicyDocument draft = changing.document(tenant);
        PolicyText read = read(text, format);
        List<Fault> faults = new ArrayList<>(read.faults());
        PolicyDocument wanted = wanted(draft, read, keepOthers);
        DraftFaults.of(wanted, surroundings.of(tenant))
                .forEach(fault ->
                        faults.add(new Fault(read.lineOf(fault.intent()), fault.messageKey(), fault.arguments())));
        return new Preview(
                faults.isEmpty() ? PolicyDifference.between(draft, wanted) : List.of(), read.intents(), faults);
    }

    @Override
    public void take(TenantId tenant, String text, Format format, boolean keepOthers, String username) {
        PolicyText read = read(text, format);
        read.faults().stream().findFirst().ifPresent(fault -> {
            throw new RefusedException(fault.messageKey(), fault.arguments().toArray());
        });
        PolicyDocument wanted = wanted(changing.document(tenant), read, keepOthers);
        changing.replace(tenant, wanted, DraftChange.Kind.IMPORTED, username, surroundings.of(tenant));
    }

    private static PolicyText read(String text, Format format) {
        return switch (format) {
            case YAML -> PolicyYaml.read(text);
            case CSV -> PolicyCsv.read(text);
        };
    }

    private static PolicyDocument wanted(PolicyDocument draft, PolicyText read, boolean keepOthers) {
        Optional<Thresholds> thresholds = read.thresholds();
        return new PolicyDocument(
                keepOthers ? merged(draft.intents(), read.intents()) : read.intents(),
                thresholds.orElse(draft.thresholds()));
    }

    /** Those of the draft keep their places, new ones come last; twice the same key stays, to be refused. */
    private static List<Intent> merged(List<Intent> draft, List<Intent> read) {
        Map<String, Intent> byKey = new LinkedHashMap<>();
        List<Intent> twice = new ArrayList<>();
        read.forEach(intent -> {
            if (byKey.putIfAbsent(intent.key(), intent) != null) {
                twice.add(intent);
            }
        });
        List<Intent> merged = new ArrayList<>();
        for (Intent intent : draft) {
            Intent changed = byKey.remove(intent.key());
            merged.add(changed == null ? intent : changed);
        }
        merged.addAll(byKey.values());
        merged.addAll(twice);
        return merged;
    }
}

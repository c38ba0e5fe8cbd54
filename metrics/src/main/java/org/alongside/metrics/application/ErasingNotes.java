package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.metrics.store.SampleRows;
import org.alongside.routing.ContactTraces;
import org.alongside.routing.ConversationId;
import org.alongside.shared.TenantId;

/** What readers of weekly samples noted about a person's conversations. Verdicts and facts stay: they are numbers. */
@ApplicationScoped
class ErasingNotes implements ContactTraces {

    private final SampleRows samples;

    @Inject
    ErasingNotes(SampleRows samples) {
        this.samples = samples;
    }

    @Override
    public Map<String, Long> held(TenantId tenant, Person person) {
        long notes = samples.notes(conversations(person));
        return notes == 0 ? Map.of() : Map.of("notes", notes);
    }

    @Override
    public void erase(TenantId tenant, Person person) {
        samples.eraseNotes(conversations(person));
    }

    private static List<UUID> conversations(Person person) {
        return person.conversations().stream().map(ConversationId::value).toList();
    }
}

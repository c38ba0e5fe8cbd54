package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.ConductLog;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactTraces;
import org.alongside.routing.ContactTraces.Person;
import org.alongside.routing.Erasure;
import org.alongside.routing.PersonalData;
import org.alongside.routing.store.ContactTraceRows;
import org.alongside.routing.store.ConversationTraces;
import org.alongside.routing.store.ErasureRows;
import org.alongside.routing.store.HeldRows;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

@ApplicationScoped
@InTenant
class HandlingPersonalData implements PersonalData {

    private final ErasureRows erasures;
    private final HeldRows held;
    private final ConversationTraces conversations;
    private final ContactTraceRows contacts;
    private final ClosingErased closing;
    private final Iterable<ContactTraces> elsewhere;
    private final ConductLog conduct;
    private final Clock clock;

    @Inject
    HandlingPersonalData(
            ErasureRows erasures,
            HeldRows held,
            ConversationTraces conversations,
            ContactTraceRows contacts,
            ClosingErased closing,
            Instance<ContactTraces> elsewhere,
            ConductLog conduct,
            Clock clock) {
        this(erasures, held, conversations, contacts, closing, (Iterable<ContactTraces>) elsewhere, conduct, clock);
    }

    HandlingPersonalData(
            ErasureRows erasures,
            HeldRows held,
            ConversationTraces conversations,
            ContactTraceRows contacts,
            ClosingErased closing,
            Iterable<ContactTraces> elsewhere,
            ConductLog conduct,
            Clock clock) {
        this.erasures = erasures;
        this.held = held;
        this.conversations = conversations;
        this.contacts = contacts;
        this.closing = closing;
        this.elsewhere = elsewhere;
        this.conduct = conduct;
        this.clock = clock;
    }

    @Override
    public Map<String, Long> held(TenantId tenant, ContactId contact) {
        return counts(tenant, person(tenant, contact));
    }

    private Map<String, Long> counts(TenantId tenant, Person person) {
        Map<String, Long> counts = new LinkedHashMap<>(held.counts(tenant, person));
        elsewhere.forEach(traces -> counts.putAll(traces.held(tenant, person)));
        return counts;
    }

    private Person person(TenantId tenant, ContactId contact) {
        Person person = erasures.person(tenant, contact);
        if (person.contacts().isEmpty()) {
            throw new NotFoundException();
        }
        return person;
    }

    @Override
    public Dossier copy(TenantId tenant, ContactId contact, String username) {
        Person person = person(tenant, contact);
        record(tenant, "contact-copied", contact, Map.of("by", username));
        return new Dossier(held.document(tenant, person), held.files(tenant, person));
    }

    @Override
    public Erasure erase(TenantId tenant, ContactId contact, Erasure.Ground ground, String username) {
        erasures.lock(tenant, contact);
        Person person = person(tenant, contact);
        refuse(tenant, contact);
        Instant now = clock.instant();
        Erasure erasure = new Erasure(contact, ground, counts(tenant, person), username, now);
        closing.close(tenant, erasures.open(tenant, person), now);
        elsewhere.forEach(traces -> traces.erase(tenant, person));
        conversations.erase(tenant, person, now);
        contacts.erase(tenant, person, now);
        erasures.add(tenant, person, erasure);
        Map<String, String> data = Map.of("by", username, "ground", ground.name());
        person.contacts().forEach(each -> conduct.erase(tenant, each, data));
        return erasure;
    }

    private void refuse(TenantId tenant, ContactId contact) {
        if (erasures.of(tenant, contact).isPresent()) {
            throw new RefusedException("erasure.done.already");
        }
        if (erasures.merged(tenant, contact)) {
            throw new RefusedException("erasure.merged");
        }
    }

    @Override
    public Optional<Erasure> erasure(TenantId tenant, ContactId contact) {
        return erasures.of(tenant, contact);
    }

    private void record(TenantId tenant, String step, ContactId contact, Map<String, String> data) {
        conduct.append(tenant, List.of(new ConductEntry(step, Optional.empty(), Optional.of(contact), data, Map.of())));
    }
}

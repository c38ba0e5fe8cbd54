package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.ConductLog;
import org.alongside.routing.ContactEvents;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactRegard;
import org.alongside.routing.conduct.KeptSecrets;
import org.alongside.routing.domain.ToldEvent;
import org.alongside.routing.hook.HookSignature;
import org.alongside.routing.store.ContactEventRows;
import org.alongside.routing.store.ContactEventRows.Kept;
import org.alongside.routing.store.ContactRegards;
import org.alongside.routing.store.ContactStore;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;

@ApplicationScoped
@InTenant
class HearingOfContacts implements ContactEvents {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Duration BOTH_VALID = Duration.ofDays(1);
    private static final String PLACE = "routing.event_sources";
    private static final int LONGEST_ID = 128;

    private final SecureRandom random = new SecureRandom();
    private final ContactEventRows rows;
    private final ContactStore contacts;
    private final ContactRegards regards;
    private final KeptSecrets secrets;
    private final ConductLog conduct;
    private final Ids ids;
    private final Clock clock;

    @Inject
    HearingOfContacts(
            ContactEventRows rows,
            ContactStore contacts,
            ContactRegards regards,
            KeptSecrets secrets,
            ConductLog conduct,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.regards = regards;
        this.secrets = secrets;
        this.conduct = conduct;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<Source> source(TenantId tenant) {
        Instant now = clock.instant();
        return rows.source(tenant)
                .map(kept -> new Source(kept.since(), kept.by(), kept.oldUntil().filter(now::isBefore)));
    }

    @Override
    public String renew(TenantId tenant, String username) {
        Instant now = clock.instant();
        String secret = HookSignature.secret(random);
        String wrapped = Base64.getEncoder().encodeToString(secrets.wrap(tenant, PLACE, secret));
        rows.renew(tenant, wrapped, now.plus(BOTH_VALID), username, now);
        conduct.append(tenant, ConductEntries.of("events-secret-made", Map.of("by", username)));
        return secret;
    }

    @Override
    public void close(TenantId tenant, String username) {
        if (!rows.close(tenant)) {
            throw new NotFoundException();
        }
        conduct.append(tenant, ConductEntries.of("events-secret-removed", Map.of("by", username)));
    }

    @Override
    public Answer receive(TenantId tenant, Letter letter) {
        Kept kept = rows.source(tenant).orElseThrow(NotFoundException::new);
        Optional<Outcome> refused = refused(tenant, kept, letter);
        if (refused.isPresent()) {
            return answered(tenant, letter, "", "", refused.get(), "");
        }
        try {
            return take(tenant, letter, ToldEvent.read(letter.body()));
        } catch (IllegalArgumentException unreadable) {
            return answered(tenant, letter, "", "", Outcome.UNREADABLE, unreadable.getMessage());
        }
    }

    private Optional<Outcome> refused(TenantId tenant, Kept kept, Letter letter) {
        boolean whole = !letter.id().isEmpty()
                && letter.id().length() <= LONGEST_ID
                && letter.seconds().matches("[0-9]{1,12}")
                && !letter.signature().isEmpty();
        if (!whole) {
            return Optional.of(Outcome.UNSIGNED);
        }
        long seconds = Long.parseLong(letter.seconds());
        if (!HookSignature.matches(valid(tenant, kept), letter.id(), seconds, letter.body(), letter.signature())) {
            return Optional.of(Outcome.FORGED);
        }
        Duration apart = Duration.between(Instant.ofEpochSecond(seconds), clock.instant())
                .abs();
        return apart.compareTo(TOLERANCE) > 0 ? Optional.of(Outcome.LATE) : Optional.empty();
    }

    private List<String> valid(TenantId tenant, Kept kept) {
        List<String> valid = new ArrayList<>(List.of(unwrapped(tenant, kept.secret())));
        if (kept.oldUntil().filter(clock.instant()::isBefore).isPresent()) {
            valid.add(unwrapped(tenant, kept.oldSecret()));
        }
        return valid;
    }

    private String unwrapped(TenantId tenant, String kept) {
        return secrets.unwrap(tenant, PLACE, Base64.getDecoder().decode(kept));
    }

    private Answer take(TenantId tenant, Letter letter, ToldEvent event) {
        boolean fresh = rows.add(tenant, letter.id(), event);
        if (fresh && event.regards()) {
            regard(tenant, letter.id(), event);
        }
        Outcome outcome = fresh ? Outcome.STORED : Outcome.KNOWN;
        return answered(tenant, letter, event.type(), event.contact().value(), outcome, "");
    }

    private void regard(TenantId tenant, String id, ToldEvent event) {
        ContactId contact = contacts.bring(tenant, ids.next(), event.contact(), event.name(), clock.instant());
        ContactRegard regard = event.after(regards.of(tenant, contact).orElse(ContactRegard.NONE));
        regards.save(tenant, contact, regard);
        Map<String, String> data = Map.of("by", "event", "event", id, "segment", regard.segment());
        conduct.append(
                tenant,
                List.of(new ConductEntry("contact-regarded", Optional.empty(), Optional.of(contact), data, Map.of())));
    }

    private Answer answered(
            TenantId tenant, Letter letter, String type, String contact, Outcome outcome, String problem) {
        String id = letter.id()
                .substring(0, Math.min(LONGEST_ID, letter.id().length()))
                .replace("\0", "");
        rows.arrived(tenant, new Arrival(id, type, contact, outcome, problem, clock.instant()));
        return new Answer(outcome, problem);
    }

    @Override
    public List<Arrival> arrivals(TenantId tenant) {
        return rows.arrivals(tenant);
    }

    @Override
    public List<Told> of(TenantId tenant, ContactId contact) {
        return rows.of(tenant, contact);
    }
}

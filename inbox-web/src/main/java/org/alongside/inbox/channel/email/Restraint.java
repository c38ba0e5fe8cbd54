package org.alongside.inbox.channel.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ContactKey;
import org.alongside.routing.Envelope;
import org.alongside.routing.Envelope.Standing;
import org.alongside.routing.Envelopes;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

/**
 * When no machine may write a mail: two of them would write to each other for ever, and whoever forges a sender would
 * make us write to a stranger.
 */
@ApplicationScoped
class Restraint {

    private static final Duration DAY = Duration.ofDays(1);
    private static final UUID NONE = new UUID(0, 0);

    private final Envelopes envelopes;
    private final Clock clock;

    @Inject
    Restraint(Envelopes envelopes, Clock clock) {
        this.envelopes = envelopes;
        this.clock = clock;
    }

    /** What is known when a mail arrives. @return key of the reason, or empty */
    String onArrival(
            TenantId tenant,
            InboxId inbox,
            MailSettings settings,
            ContactKey contact,
            String automatic,
            Standing standing) {
        if (!automatic.isEmpty()) {
            return "mail.kept.automatic";
        }
        if (standing == Standing.FORGED || standing == Standing.UNKNOWN && !settings.answersAnyone()) {
            return "mail.kept.unverified";
        }
        return spent(tenant, inbox, settings, contact, NONE) ? "mail.kept.enough" : "";
    }

    /**
     * What is known when an automatic mail is to leave: the last door. Whoever asks for a person may be told once more
     * that one will answer.
     *
     * @param notice whether the platform itself says it, and not the assistant
     */
    Optional<String> onLeaving(
            TenantId tenant,
            InboxId inbox,
            MailSettings settings,
            ContactKey contact,
            Optional<Envelope> newest,
            UUID message,
            boolean notice) {
        String reason = newest.map(Envelope::unanswerable).orElse("mail.kept.unverified");
        boolean enough = reason.isEmpty() || reason.equals("mail.kept.enough");
        if (!enough) {
            return Optional.of(reason);
        }
        boolean asked = notice && newest.map(Envelope::asksForPerson).orElse(false);
        int most = settings.automaticDaily() + (asked ? 1 : 0);
        boolean left =
                envelopes.automaticTo(tenant, inbox, contact, clock.instant().minus(DAY), message) < most;
        return left && (reason.isEmpty() || asked) ? Optional.empty() : Optional.of("mail.kept.enough");
    }

    private boolean spent(TenantId tenant, InboxId inbox, MailSettings settings, ContactKey contact, UUID message) {
        return envelopes.automaticTo(tenant, inbox, contact, clock.instant().minus(DAY), message)
                >= settings.automaticDaily();
    }
}

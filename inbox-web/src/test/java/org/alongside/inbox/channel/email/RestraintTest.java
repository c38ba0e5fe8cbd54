package org.alongside.inbox.channel.email;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ContactKey;
import org.alongside.routing.Envelope;
import org.alongside.routing.Envelope.Standing;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;
import org.junit.jupiter.api.Test;

class RestraintTest {

    private static final TenantId TENANT = new TenantId(new UUID(0, 1));
    private static final InboxId INBOX = new InboxId(new UUID(0, 2));
    private static final ContactKey DANA = MailKeys.contact("dana@customer.example");
    private static final MailSettings CAREFUL = MailSettings.of(Map.of("address", "help@shop.example"));
    private static final MailSettings OPEN =
            MailSettings.of(Map.of("address", "help@shop.example", "answers", "ANYONE", "automaticDaily", "2"));

    private final NoEnvelopes envelopes = new NoEnvelopes();
    private final Restraint restraint =
            new Restraint(envelopes, Clock.fixed(Instant.parse("2026-11-30T10:00:00Z"), ZoneOffset.UTC));

    private String arrives(MailSettings settings, String automatic, Standing standing) {
        return restraint.onArrival(TENANT, INBOX, settings, DANA, automatic, standing);
    }

    private Optional<String> leaves(String unanswerable, boolean asked) {
        Envelope newest = new Envelope(
                "<a@b>",
                "k",
                "dana@customer.example",
                "Dana",
                List.of(),
                List.of(),
                "",
                List.of(),
                Standing.VERIFIED,
                unanswerable,
                asked,
                Optional.empty(),
                List.of());
        return restraint.onLeaving(TENANT, INBOX, CAREFUL, DANA, Optional.of(newest), new UUID(0, 9), true);
    }

    @Test
    void answersWhoeverIsKnown() {
        assertEquals("", arrives(CAREFUL, "", Standing.VERIFIED));
        assertEquals("", arrives(CAREFUL, "", Standing.REPLY));
        assertEquals("", arrives(OPEN, "", Standing.UNKNOWN));
    }

    @Test
    void answersNoMachineAndNobodyForged() {
        assertEquals("mail.kept.automatic", arrives(OPEN, "Precedence: bulk", Standing.VERIFIED));
        assertEquals("mail.kept.unverified", arrives(CAREFUL, "", Standing.UNKNOWN));
        assertEquals("mail.kept.unverified", arrives(OPEN, "", Standing.FORGED));
    }

    @Test
    void stopsWhenTheDayIsSpent() {
        envelopes.automatic = 1;

        assertEquals("mail.kept.enough", arrives(CAREFUL, "", Standing.VERIFIED));
        assertEquals("", arrives(OPEN, "", Standing.VERIFIED));
        assertEquals(Optional.of("mail.kept.enough"), leaves("", false));
    }

    @Test
    void tellsWhoeverAsksForAPersonOnceMore() {
        envelopes.automatic = 1;
        assertEquals(Optional.empty(), leaves("mail.kept.enough", true));
        envelopes.automatic = 2;
        assertEquals(Optional.of("mail.kept.enough"), leaves("mail.kept.enough", true));
    }

    @Test
    void askingForAPersonMakesNoMachineATrustedSender() {
        assertEquals(Optional.of("mail.kept.automatic"), leaves("mail.kept.automatic", true));
        assertEquals(Optional.of("mail.kept.unverified"), leaves("mail.kept.unverified", true));
        assertEquals(
                Optional.of("mail.kept.unverified"),
                restraint.onLeaving(TENANT, INBOX, OPEN, DANA, Optional.empty(), new UUID(0, 9), true));
    }
}

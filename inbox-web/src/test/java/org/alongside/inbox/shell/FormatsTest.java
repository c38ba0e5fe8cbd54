package org.alongside.inbox.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.alongside.tenant.Role;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private final Formats formats =
            new Formats(SPANISH, ZoneId.of("Europe/Madrid"), Instant.parse("2026-11-21T13:00:00Z"));

    @Test
    void timesAreShortNearbyAndDatedFarAway() {
        assertEquals("13:05", formats.when(Instant.parse("2026-11-21T12:05:00Z")));
        assertEquals("20 nov, 13:05", formats.when(Instant.parse("2026-11-20T12:05:00Z")));
        assertEquals("1 ene 2025", formats.when(Instant.parse("2025-01-01T12:00:00Z")));
    }

    @Test
    void figuresAreWrittenInTheReadersLanguage() {
        assertEquals("27,4 %", formats.percent(0.274).replace('\u00a0', ' '));
        assertEquals("12.345,5", formats.number(12345.5));
        assertEquals("2 d 4 h", formats.duration(Duration.ofHours(52)));
        assertEquals("40 s", formats.duration(Duration.ofSeconds(40)));
    }

    @Test
    void textsComeFromTheFileThatTheKeyNames() {
        Texts texts = new Texts();

        assertEquals("Cuenta de Ana's", texts.text(SPANISH, "inbox.account", List.of("Ana's")));
        assertEquals("Account of Ana", texts.text(Locale.UK, "inbox.account", List.of("Ana")));
        assertEquals("inbox.none", texts.text(SPANISH, "inbox.none", List.of()));
        assertFalse(texts.has("../secret.key"));
        assertFalse(texts.has("java.util"));
    }

    @Test
    void agentsSeeFewerPlacesThanAdmins() {
        List<NavItem> agent = Navigation.ofMember("acme", Role.AGENT, "/acme/inbox/7");
        List<NavItem> admin = Navigation.ofMember("acme", Role.ADMIN, "/acme/inboxes");

        assertTrue(agent.size() < admin.size());
        assertTrue(agent.get(0).current());
        assertFalse(admin.get(0).current());
        assertTrue(
                Navigation.ofMember("acme", Role.ADMIN, "/acme/autonomy").get(3).current());
    }

    @Test
    void initialsStandForAName() {
        assertEquals("AS", Initials.of("Ana Soler Vidal"));
        assertEquals("l", Initials.of("lucia"));
        assertEquals("", Initials.of(" "));
    }
}

package org.alongside.inbox.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.metrics.Alarms;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Member;
import org.alongside.tenant.MemberId;
import org.alongside.tenant.Role;
import org.alongside.tenant.Tenant;

/** The frame as Lucía, an admin of Acme, sees it. */
final class SampleShell {

    static final Instant NOW = Instant.parse("2026-11-21T13:08:00Z");

    private SampleShell() {}

    static Shell of(String theme, String language) {
        ZoneId madrid = ZoneId.of("Europe/Madrid");
        Tenant acme = new Tenant(
                new TenantId(new UUID(1, 1)), "acme", "Acme Pay", "en", List.of("en"), madrid, "fintech", true);
        Member lucia = new Member(
                new MemberId(new UUID(2, 2)), "lucia", "Lucía Vega", "lucia@example.org", Role.ADMIN, List.of("en"));
        Locale locale = Locale.forLanguageTag(language);
        return new Shell(
                "/acme/inbox",
                locale,
                theme,
                acme,
                lucia,
                "lucia",
                Navigation.ofMember("acme", Role.ADMIN, "/acme/inbox/1"),
                List.of(
                        new Workspace("Acme Pay", "/acme/inbox", true),
                        new Workspace("Globex", "/globex/inbox", false)),
                List.of(
                        new Alarms.Alarm(Alarms.Kind.BRAKE, 2, "stop-loss"),
                        new Alarms.Alarm(Alarms.Kind.UNREAD, 1, "sample")),
                new Flash("inbox.keys.on"),
                new Formats(locale, madrid, NOW),
                "1");
    }
}

package org.alongside.inbox.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.metrics.Alarms;
import org.alongside.metrics.Counted;
import org.alongside.metrics.Notice;
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
                Stream.of(Notice.Kind.values()).map(SampleShell::notice).toList(),
                new Flash("inbox.keys.on"),
                new Formats(locale, madrid, NOW),
                "1");
    }

    private static Notice notice(Notice.Kind kind) {
        return new Notice(
                new UUID(3, kind.ordinal()),
                kind,
                new UUID(4, 4),
                NOW,
                kind == Notice.Kind.UNREAD ? "2026-11-16" : "",
                "RESOLUTION",
                new Counted(63, 100),
                0.77,
                List.of("dispute"),
                "lucia",
                "",
                Set.of("lucia"));
    }
}

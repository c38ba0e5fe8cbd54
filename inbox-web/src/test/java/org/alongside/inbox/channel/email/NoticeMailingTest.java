package org.alongside.inbox.channel.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.inbox.channel.Fakes;
import org.alongside.inbox.shell.Texts;
import org.alongside.metrics.Counted;
import org.alongside.metrics.Notice;
import org.alongside.metrics.NoticeSender.Result;
import org.alongside.metrics.NoticeSender.Sent;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Notices as mails, and what becomes of them. */
class NoticeMailingTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final Notice NOTICE = new Notice(
            new UUID(1, 1),
            Notice.Kind.TRIPPED,
            new UUID(2, 2),
            NOW,
            "",
            "RESOLUTION",
            new Counted(189, 300),
            0.77,
            List.of("dispute"),
            "",
            "",
            Set.of("olga"));

    private final ScriptedSmtp server = new ScriptedSmtp();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whoAnswersForItReadsTheEvidenceAndWhereTheStoryStands() {
        assertEquals(new Sent(Result.TAKEN, ""), send(true));

        assertEquals(List.of("olga@shop.example"), server.recipients);
        String mail = server.mails.get(0);
        assertTrue(mail.contains("Auto-Submitted"), mail);
        String said = new String(
                java.util.Base64.getMimeDecoder()
                        .decode(mail.substring(mail.indexOf("base64\r\n") + 8)
                                .strip()
                                .split("\r?\n--")[0]
                                .strip()),
                java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(said.contains("63"), said);
        assertTrue(said.contains("https://desk.example/shop/stop-loss/episodes/" + NOTICE.subject()), said);
    }

    @Test
    void theSameNoticeIsTheSameLetter() {
        send(true);
        send(true);

        assertEquals(messageId(server.mails.get(0)), messageId(server.mails.get(1)));
    }

    @Test
    void withoutAMailboxItIsNotSent() {
        assertEquals(new Sent(Result.REFUSED, "notices.mail.none"), send(false));
    }

    @Test
    void whatTheServerPutsOffIsTriedAgainAndWhatItRefusesIsNot() {
        server.toData = "451 4.3.0 come back";
        assertEquals(Result.LATER, send(true).result());
        server.toData = "554 5.7.1 looks like spam";
        assertEquals(new Sent(Result.REFUSED, "mail.not-delivered.refused"), send(true));
    }

    private static String messageId(String mail) {
        return mail.lines()
                .filter(line -> line.startsWith("Message-ID"))
                .findFirst()
                .orElseThrow();
    }

    private Sent send(boolean connected) {
        ChannelConnection connection = new ChannelConnection(
                MailboxWorld.TENANT,
                MailboxWorld.INBOX,
                ChannelKind.EMAIL,
                Map.of(
                        "address",
                        "help@shop.example",
                        "smtpHost",
                        "127.0.0.1",
                        "smtpSecurity",
                        "NONE",
                        "smtpPort",
                        Integer.toString(server.port())),
                Set.of(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        ChannelConnections connections = Fakes.of(
                ChannelConnections.class,
                Map.of(
                        "all",
                        values -> connected ? List.of(connection) : List.of(),
                        "secret",
                        values -> Optional.of("secret")));
        MailHosts hosts = new MailHosts(true);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Tenant shop = new Tenant(
                MailboxWorld.TENANT, "shop", "The Shop", "en", List.of("en"), ZoneOffset.UTC, "e-commerce", true);
        return new NoticeMailing(
                        connections,
                        new MailServers(connections, new AccessTokens(connections, hosts, clock), hosts),
                        new NoticeLetters(new Texts(), "https://desk.example"),
                        Fakes.of(Tenants.class, Map.of("byId", values -> shop)))
                .send(MailboxWorld.TENANT, NOTICE, "olga@shop.example");
    }
}

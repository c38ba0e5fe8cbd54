package org.alongside.inbox.channel.email;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.alongside.inbox.channel.ChannelSetup;
import org.junit.jupiter.api.Test;

class EmailSetupTest {

    private final ChannelSetup setup = EmailSamples.setup();

    private static Map<String, String> values(String... pairs) {
        Map<String, String> values = new HashMap<>(Map.of(
                "provider",
                "OWN",
                "address",
                "help@shop.example",
                "imapHost",
                "imap.shop.example",
                "smtpHost",
                "smtp.shop.example"));
        for (int at = 0; at < pairs.length; at += 2) {
            values.put(pairs[at], pairs[at + 1]);
        }
        return values;
    }

    @Test
    void ownServerNeedsItsNames() {
        assertEquals(Map.of(), setup.faults(values()));
        assertEquals(
                Set.of("imapHost", "smtpHost"),
                setup.faults(values("imapHost", "", "smtpHost", "")).keySet());
    }

    @Test
    void serversOfGoogleAndMicrosoftAreKnown() {
        assertEquals(Map.of(), setup.faults(Map.of("provider", "GOOGLE", "address", "help@shop.example")));
        assertEquals(
                "imap.gmail.com",
                MailSettings.of(Map.of("provider", "GOOGLE")).imap().host());
        assertEquals("*", MailSettings.of(Map.of("provider", "MICROSOFT")).trustedServer());
    }

    @Test
    void plainTextIsRefusedUnlessTheOperatorAllowsIt() {
        Map<String, String> plain = values("imapSecurity", "NONE");

        assertEquals(Map.of("imapSecurity", "mail.fault.plain"), setup.faults(plain));
        assertEquals(Map.of(), EmailSamples.setup(true).faults(plain));
    }

    @Test
    void saysWhatIsWrong() {
        assertEquals(
                "mail.fault.address", setup.faults(values("address", "help")).get("address"));
        assertEquals(
                "mail.fault.port", setup.faults(values("imapPort", "99999")).get("imapPort"));
        assertEquals(
                "mail.fault.automatic",
                setup.faults(values("automaticDaily", "9")).get("automaticDaily"));
        assertEquals(
                "mail.fault.moved-to",
                setup.faults(values("afterwards", "MOVE")).get("movedTo"));
        assertEquals(
                Set.of("clientId", "tokenAddress"),
                setup.faults(values("signIn", "OAUTH")).keySet());
    }

    @Test
    void privateHostsAreRefusedUnlessTheOperatorAllowsThem() {
        assertEquals(
                "mail.problem.private-host",
                new MailHosts(false).fault("127.0.0.1").orElse(""));
        assertEquals(
                "mail.problem.private-host",
                new MailHosts(false).fault("10.1.2.3").orElse(""));
        assertEquals("", new MailHosts(true).fault("127.0.0.1").orElse(""));
        assertEquals(
                "mail.problem.private-host",
                new MailHosts(true).fault("169.254.169.254").orElse(""));
    }
}

package org.alongside.inbox.channel.email;

import java.util.Locale;
import java.util.Map;

/**
 * How a mailbox is reached, with what its provider implies.
 *
 * @param trustedServer name under which the business's mail server says who a sender is, or empty
 */
record MailSettings(
        Provider provider,
        String address,
        String senderName,
        Server imap,
        Server smtp,
        String username,
        boolean oauth,
        String clientId,
        String tokenAddress,
        String folder,
        Afterwards afterwards,
        String movedTo,
        String trustedServer,
        boolean answersAnyone,
        int automaticDaily,
        String signature,
        boolean keepsCopies,
        boolean plusAddresses) {

    enum Security {
        TLS,
        STARTTLS,
        NONE
    }

    /** What becomes of a mail in the mailbox when it has been stored. */
    enum Afterwards {
        SEEN,
        MOVE,
        LEAVE
    }

    record Server(String host, int port, Security security) {}

    static MailSettings of(Map<String, String> values) {
        Provider provider = Provider.valueOf(value(values, "provider", "OWN"));
        String address = value(values, "address", "").toLowerCase(Locale.ROOT);
        return new MailSettings(
                provider,
                address,
                value(values, "senderName", ""),
                server(values, "imap", provider.imap()),
                server(values, "smtp", provider.smtp()),
                value(values, "username", address),
                value(values, "signIn", "PASSWORD").equals("OAUTH"),
                value(values, "clientId", ""),
                value(values, "tokenAddress", provider.tokenAddress()),
                value(values, "folder", "INBOX"),
                Afterwards.valueOf(value(values, "afterwards", "SEEN")),
                value(values, "movedTo", ""),
                value(values, "trustedServer", provider.trustedServer()),
                value(values, "answers", "VERIFIED").equals("ANYONE"),
                number(values, "automaticDaily", 1),
                value(values, "signature", ""),
                value(values, "copies", "true").equals("true"),
                value(values, "plus", Boolean.toString(provider.plusAddresses()))
                        .equals("true"));
    }

    private static Server server(Map<String, String> values, String name, Server implied) {
        String host = value(values, name + "Host", implied.host());
        String security = value(values, name + "Security", "");
        return new Server(
                host,
                number(values, name + "Port", implied.port()),
                security.isEmpty() || host.equals(implied.host()) ? implied.security() : Security.valueOf(security));
    }

    private static int number(Map<String, String> values, String name, int fallback) {
        try {
            return Integer.parseInt(value(values, name, Integer.toString(fallback)));
        } catch (NumberFormatException none) {
            return fallback;
        }
    }

    private static String value(Map<String, String> values, String name, String fallback) {
        String value = values.getOrDefault(name, "").strip();
        return value.isEmpty() ? fallback : value;
    }
}

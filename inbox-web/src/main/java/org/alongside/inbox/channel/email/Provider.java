package org.alongside.inbox.channel.email;

import org.alongside.inbox.channel.email.MailSettings.Security;
import org.alongside.inbox.channel.email.MailSettings.Server;
import org.alongside.inbox.channel.email.parse.SenderCheck;

/** Who runs the business's mail, with what need not be asked then. */
enum Provider {
    OWN(new Server("", 993, Security.TLS), new Server("", 587, Security.STARTTLS), "", "", "", false),
    GOOGLE(
            new Server("imap.gmail.com", 993, Security.TLS),
            new Server("smtp.gmail.com", 587, Security.STARTTLS),
            "https://oauth2.googleapis.com/token",
            "https://mail.google.com/",
            "mx.google.com",
            true),
    /** Its line about senders is on top and names no server. */
    MICROSOFT(
            new Server("outlook.office365.com", 993, Security.TLS),
            new Server("smtp.office365.com", 587, Security.STARTTLS),
            "",
            "https://outlook.office365.com/.default",
            SenderCheck.TOPMOST,
            true);

    private final Server imap;
    private final Server smtp;
    private final String tokenAddress;
    private final String scope;
    private final String trustedServer;
    private final boolean plusAddresses;

    Provider(Server imap, Server smtp, String tokenAddress, String scope, String trustedServer, boolean plusAddresses) {
        this.imap = imap;
        this.smtp = smtp;
        this.tokenAddress = tokenAddress;
        this.scope = scope;
        this.trustedServer = trustedServer;
        this.plusAddresses = plusAddresses;
    }

    Server imap() {
        return imap;
    }

    Server smtp() {
        return smtp;
    }

    String tokenAddress() {
        return tokenAddress;
    }

    /** What access is asked for, where it has to be said. */
    String scope() {
        return scope;
    }

    String trustedServer() {
        return trustedServer;
    }

    boolean plusAddresses() {
        return plusAddresses;
    }
}

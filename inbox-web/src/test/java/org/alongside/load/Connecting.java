package org.alongside.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.it.Channels;
import org.alongside.it.Eventually;
import org.alongside.it.PageSession;
import org.alongside.it.Signed;
import org.alongside.launch.Installation;
import org.alongside.stub.GraphStub;
import org.alongside.stub.PostOffice;
import org.alongside.stub.TelegramStub;

/** Connects the channels of one business as its admin does, on the pages. */
public final class Connecting {

    private static final Pattern SECRET = Pattern.compile("alk_[A-Za-z0-9_-]{43}");

    private static final String OPENED =
            "select exists (select from routing.mailboxes m join tenant.tenants t on t.id = m.tenant_id"
                    + " where t.slug = ? and m.validity > 0)::text";

    private final Installation installation;
    private final Calls calls;
    private final String slug;
    private final Signed api;
    private final PageSession admin;

    /** @param username of an admin of the business */
    public Connecting(Installation installation, Entrance entrance, String slug, String username) {
        this.installation = installation;
        this.calls = new Calls(entrance);
        this.slug = slug;
        this.api = Signed.as(installation.site(), username);
        this.admin = PageSession.of(installation.site(), username);
    }

    /** The chat that the business has already. @param streams how many browsers listen */
    public Carrier chat(int streams) {
        String key = text(
                "select public_key from tenant.inboxes i join tenant.tenants t on t.id = i.tenant_id"
                        + " where t.slug = ? and i.channel = 'WEB_CHAT'",
                slug);
        return new ChatCarrier(calls, key, streams);
    }

    public Carrier whatsApp(GraphStub graph, String number) {
        return new WhatsAppCarrier(
                calls, graph, Channels.whatsApp(admin, slug, number).door(), number);
    }

    /** @param asked whether the product asks for news, instead of being brought them */
    public Carrier telegram(TelegramStub telegram, String bot, boolean asked) {
        // Without a public address the form offers asking only; the door takes what Telegram brings in any case.
        Channels.Connected connected = Channels.connect(
                admin, slug, "TELEGRAM", Map.of("botToken", bot + TelegramStub.GOOD, "way", "polling"));
        String id = connected.page().substring(connected.page().lastIndexOf('/') + 1);
        String key = text("select public_key from tenant.inboxes where id::text = ?", id);
        return new TelegramCarrier(calls, telegram, bot, key, asked);
    }

    /** Returns when the mailbox was opened once: what came before is the business's past, and is left alone. */
    public Carrier mail(PostOffice post) {
        Channels.mailbox(admin, slug, post);
        Eventually.that("the mailbox was opened", () -> text(OPENED, slug).equals("true"));
        return new MailCarrier(post);
    }

    public Carrier api() {
        String inbox = Signed.text(
                api.post(
                                "/api/" + slug + "/inboxes",
                                "{\"name\":\"Programs\",\"channel\":\"API\",\"languages\":[\"en\"],\"allowedSites\":[],"
                                        + "\"accent\":\"#0f766e\",\"assistantName\":\"Robin\",\"welcome\":{}}")
                        .body(),
                "id");
        Matcher key = SECRET.matcher(admin.send(
                        "POST",
                        "/" + slug + "/settings/keys",
                        "application/x-www-form-urlencoded",
                        "name=Load&scope=READ&scope=WRITE")
                .body());
        if (!key.find()) {
            throw new IllegalStateException("No key was made");
        }
        return new ApiCarrier(calls, slug, key.group(), inbox);
    }

    private String text(String sql, String value) {
        try (Connection database = installation.superuser();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

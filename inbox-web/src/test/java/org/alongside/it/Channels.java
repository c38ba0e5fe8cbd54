package org.alongside.it;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.launch.TestStack;
import org.alongside.stub.GraphStub;
import org.alongside.stub.Meta;
import org.alongside.stub.PostOffice;

/** Channels as an admin connects them on the page, and what carriers send to their doors. */
public final class Channels {

    private static final Pattern DOOR = Pattern.compile("/hooks/\\w+/[0-9a-f]{32}");

    private Channels() {}

    /** A connected channel. @param page its address under settings @param door of its carrier */
    public record Connected(String page, String door) {}

    /** @param fields of its kind */
    public static Connected connect(PageSession admin, String slug, String kind, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("name", kind + " of " + slug);
        form.put("assistantName", "Robin");
        form.put("languages", "en");
        HttpResponse<String> answer =
                admin.send("POST", "/" + slug + "/settings/channels/new/" + kind, Map.copyOf(form));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        String page = URI.create(answer.headers().firstValue("Location").orElseThrow())
                .getPath();
        Matcher door = DOOR.matcher(admin.get(page).body());
        return new Connected(page, door.find() ? door.group() : "");
    }

    public static Connected whatsApp(PageSession admin, String slug, String number) {
        return whatsApp(admin, slug, number, GraphStub.APP_SECRET);
    }

    public static Connected whatsApp(PageSession admin, String slug, String number, String appSecret) {
        return connect(
                admin,
                slug,
                "WHATSAPP",
                Map.of("phoneNumberId", number, "accessToken", GraphStub.TOKEN, "appSecret", appSecret));
    }

    /** A mailbox of that post office, which believes what its own server verified. */
    public static Connected mailbox(PageSession admin, String slug, PostOffice post) {
        return connect(
                admin,
                slug,
                "EMAIL",
                Map.ofEntries(
                        Map.entry("address", PostOffice.HELP),
                        Map.entry("imapHost", "127.0.0.1"),
                        Map.entry("imapPort", Integer.toString(post.imap())),
                        Map.entry("imapSecurity", "NONE"),
                        Map.entry("smtpHost", "127.0.0.1"),
                        Map.entry("smtpPort", Integer.toString(post.smtp())),
                        Map.entry("smtpSecurity", "NONE"),
                        Map.entry("password", PostOffice.PASSWORD),
                        Map.entry("trustedServer", "mx.marlow.example")));
    }

    /** As Meta does, signed. */
    public static int deliver(Connected channel, String body) {
        return post(channel.door(), body, "X-Hub-Signature-256", Meta.signature(body, GraphStub.APP_SECRET));
    }

    /** @param headers names and values in turn */
    public static int post(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(TestStack.get().baseUrl() + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return Signed.send(request.build()).statusCode();
    }

    /** An agent answers in the inbox. @param conversation address of it */
    public static void reply(PageSession agent, String conversation, String text) {
        String form = "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n" + text + "\r\n--x--\r\n";
        HttpResponse<String> answer = agent.send("POST", conversation + "/write", "multipart/form-data", form);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    /** Id of the conversation in which the message with the carrier's id stands, or empty. */
    public static String conversationOf(String reference) {
        return Database.text(
                "select conversation_id::text from routing.messages where reference = ? and author = 'CONTACT'",
                reference);
    }
}

package org.alongside.stub;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.alongside.inbox.channel.SharedSecret;

/** The requests that Meta sends, signed. */
public final class Meta {

    private Meta() {}

    /** @param changes as {@link #change} makes them */
    public static String delivery(String... changes) {
        return "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"1\",\"changes\":["
                + String.join(",", changes) + "]}]}";
    }

    /** @param rest members of the value besides the number */
    public static String change(String number, String rest) {
        return "{\"field\":\"messages\",\"value\":{\"messaging_product\":\"whatsapp\",\"metadata\":{"
                + "\"display_phone_number\":\"15550100\",\"phone_number_id\":\"" + number + "\"}," + rest + "}}";
    }

    /** @param content such as {@code "type":"text","text":{"body":"Hello"}} */
    public static String message(String id, String from, String content) {
        return "\"contacts\":[{\"profile\":{\"name\":\"Dana\"},\"wa_id\":\"" + from + "\"}],\"messages\":[{\"from\":\""
                + from + "\",\"id\":\"" + id + "\",\"timestamp\":\""
                + Instant.now().getEpochSecond() + "\","
                + content + "}]";
    }

    public static String text(String id, String from, String body) {
        return message(id, from, "\"type\":\"text\",\"text\":{\"body\":\"" + body + "\"}");
    }

    public static String pressed(String id, String from, String button, String title) {
        return message(
                id,
                from,
                "\"type\":\"interactive\",\"interactive\":{\"type\":\"button_reply\",\"button_reply\":{\"id\":\""
                        + button + "\",\"title\":\"" + title + "\"}}");
    }

    /** @param ours our id of the message, as it went out, or empty */
    public static String status(String id, String state, String ours) {
        List<String> more = ours.isEmpty() ? List.of() : List.of("\"biz_opaque_callback_data\":\"" + ours + "\"");
        String error = state.equals("failed") ? ",\"errors\":[{\"code\":131026,\"title\":\"Undeliverable\"}]" : "";
        return "\"statuses\":[{\"id\":\"" + id + "\",\"status\":\"" + state + "\",\"timestamp\":\"1700000000\","
                + "\"recipient_id\":\"1\"" + error + (more.isEmpty() ? "" : "," + more.get(0)) + "}]";
    }

    public static String signature(String body, String secret) {
        return "sha256=" + SharedSecret.hmacSha256(body.getBytes(StandardCharsets.UTF_8), secret);
    }
}

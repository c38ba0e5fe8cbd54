package org.alongside.stub;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.inbox.channel.SharedSecret;

/** Meta's Graph API, as much of it as WhatsApp uses: numbers, messages, media. */
public final class GraphStub extends StubServer {

    public static final String TOKEN = "token-of-the-business";
    public static final String APP_SECRET = "0123456789abcdef0123456789abcdef";

    private static GraphStub only;

    private final List<Taken> ledger = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final AtomicInteger uploads = new AtomicInteger();

    /** A message that was taken. @param id that the stub gave it */
    public record Taken(String id, String number, JsonObject message) {

        public String to() {
            return message.getString("to", message.getString("recipient", ""));
        }

        public String ours() {
            return message.getString("biz_opaque_callback_data", "");
        }
    }

    /** The one of this test run. */
    public static synchronized GraphStub get() {
        if (only == null) {
            only = new GraphStub();
        }
        return only;
    }

    public List<Taken> to(String contact) {
        return ledger.stream().filter(taken -> taken.to().equals(contact)).toList();
    }

    /** A file of a customer, under that id. */
    public void keep(String media, byte[] content) {
        files.put(media, content);
    }

    @Override
    protected Said answer(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getPath();
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Said.json(401, "{\"error\":{\"message\":\"Error validating access token\",\"code\":190}}");
        }
        if (path.endsWith("/messages")) {
            return take(path.split("/")[1], body);
        }
        if (path.endsWith("/media")) {
            return Said.json(200, "{\"id\":\"upload-" + uploads.incrementAndGet() + "\"}");
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith("/file/")) {
            return new Said(200, files.get(name));
        }
        return files.containsKey(name)
                ? Said.json(200, "{\"url\":\"" + url() + "/file/" + name + "\"}")
                : number(exchange.getRequestURI().getQuery());
    }

    private static Said number(String query) {
        String proof = SharedSecret.hmacSha256(TOKEN.getBytes(StandardCharsets.UTF_8), APP_SECRET);
        return query != null && query.contains("appsecret_proof=" + proof)
                ? Said.json(200, "{\"display_phone_number\":\"+1 555 0100\"}")
                : Said.json(400, "{\"error\":{\"message\":\"Invalid appsecret_proof provided\",\"code\":100}}");
    }

    private Said take(String number, byte[] body) {
        JsonObject message = Json.createReader(new ByteArrayInputStream(body)).readObject();
        String id = "wamid." + number + "." + ledger.size() + "." + Math.abs(message.hashCode());
        return taking(
                () -> ledger.add(new Taken(id, number, message)),
                Said.json(200, "{\"messages\":[{\"id\":\"" + id + "\"}]}"));
    }
}

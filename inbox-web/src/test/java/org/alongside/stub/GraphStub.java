package org.alongside.stub;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.alongside.inbox.channel.SharedSecret;

/** Meta's Graph API, as much of it as WhatsApp uses: numbers, messages, media. */
public final class GraphStub extends StubServer {

    public static final String TOKEN = "token-of-the-business";
    public static final String APP_SECRET = "0123456789abcdef0123456789abcdef";

    private static GraphStub only;

    private final Queue<Taken> ledger = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, Consumer<Taken>> listeners = new ConcurrentHashMap<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final AtomicInteger uploads = new AtomicInteger();

    /** A message that was taken. @param id that the stub gave it @param at by {@link System#nanoTime()} */
    public record Taken(String id, String number, JsonObject message, long at) {

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

    /** Tells of each message that it took from the number, as Meta does by its statuses. */
    public void afterTaking(String number, Consumer<Taken> listener) {
        listeners.put(number, listener);
    }

    public List<Taken> all() {
        return List.copyOf(ledger);
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
        String id = "wamid." + number + "." + numbers.incrementAndGet();
        return taking(
                () -> {
                    Taken taken = new Taken(id, number, message, System.nanoTime());
                    ledger.add(taken);
                    listeners.getOrDefault(number, nobody -> {}).accept(taken);
                },
                Said.json(200, "{\"messages\":[{\"id\":\"" + id + "\"}]}"));
    }
}

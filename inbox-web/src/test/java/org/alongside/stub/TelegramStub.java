package org.alongside.stub;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Telegram's Bot API for any bot whose token ends in {@link #GOOD}: messages, updates, files, web hooks. */
public final class TelegramStub extends StubServer {

    public static final String GOOD = ":AAHgood-token-of-a-telegram-bot-0000";

    private static TelegramStub only;

    private final Queue<Call> ledger = new ConcurrentLinkedQueue<>();
    private final Map<String, Updates.Waiting> updates = new ConcurrentHashMap<>();
    private final Map<String, String> hooks = new ConcurrentHashMap<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong(1_000);

    /** A call that was taken. @param arguments empty for forms with files @param at by {@link System#nanoTime()} */
    public record Call(String bot, String method, JsonObject arguments, String raw, long at) {

        public String chat() {
            return arguments.containsKey("chat_id")
                    ? arguments.get("chat_id").toString().replace("\"", "")
                    : "";
        }

        public String text() {
            return arguments.getString("text", "");
        }
    }

    /** The one of this test run. */
    public static synchronized TelegramStub get() {
        if (only == null) {
            only = new TelegramStub();
        }
        return only;
    }

    public List<Call> calls(String method) {
        return ledger.stream().filter(call -> call.method().equals(method)).toList();
    }

    public List<Call> to(String chat) {
        return calls("sendMessage").stream()
                .filter(call -> call.chat().equals(chat))
                .toList();
    }

    public String hook(String bot) {
        return hooks.getOrDefault(bot, "");
    }

    /** The bot's questions are answered with it until it confirms that it has it. */
    public void news(String bot, String update) {
        waiting(bot).add(update);
    }

    public void keep(String file, byte[] content) {
        files.put(file, content);
    }

    @Override
    protected Said answer(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/file/")) {
            return new Said(200, files.get(path.substring(path.lastIndexOf('/') + 1)));
        }
        String[] parts = path.split("/");
        String token = parts[1].substring("bot".length());
        if (!token.endsWith(GOOD)) {
            return Said.json(401, "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
        }
        String bot = token.substring(0, token.indexOf(':'));
        String raw = new String(body, StandardCharsets.ISO_8859_1);
        JsonObject arguments = raw.startsWith("{")
                ? Json.createReader(new ByteArrayInputStream(body)).readObject()
                : JsonObject.EMPTY_JSON_OBJECT;
        return answer(new Call(bot, parts[2], arguments, raw, System.nanoTime()));
    }

    private Said answer(Call call) {
        return switch (call.method()) {
            case "getMe" ->
                Said.json(200, ok("{\"id\":" + call.bot() + ",\"username\":\"shop_" + call.bot() + "_bot\"}"));
            case "getWebhookInfo" -> Said.json(200, ok("{\"url\":\"" + hook(call.bot()) + "\"}"));
            case "setWebhook", "deleteWebhook" -> {
                hooks.put(call.bot(), call.arguments().getString("url", ""));
                ledger.add(call);
                yield Said.json(200, ok("true"));
            }
            case "getFile" ->
                Said.json(200, ok("{\"file_path\":\"docs/" + call.arguments().getString("file_id") + "\"}"));
            case "getUpdates" -> updates(call);
            default ->
                taking(
                        () -> ledger.add(call),
                        Said.json(200, ok("{\"message_id\":" + numbers.incrementAndGet() + "}")));
        };
    }

    private Said updates(Call call) {
        ledger.add(call);
        int seconds = call.arguments().getInt("timeout", 0);
        return Said.json(
                200, ok(waiting(call.bot()).after(call.arguments().getInt("offset", 0), Duration.ofSeconds(seconds))));
    }

    private Updates.Waiting waiting(String bot) {
        return updates.computeIfAbsent(bot, fresh -> new Updates.Waiting());
    }

    private static String ok(String result) {
        return "{\"ok\":true,\"result\":" + result + "}";
    }
}

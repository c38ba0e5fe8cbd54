package org.alongside.launch.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The product's API as far as the loader sees it: answers, counts and remembers. One thread, so no locks. */
final class StubProduct implements AutoCloseable {

    final List<String> calls = new ArrayList<>();
    final Map<String, String> bodies = new TreeMap<>();
    final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Map<String, Integer> uploads = new TreeMap<>();
    private final Map<String, Integer> looks = new TreeMap<>();
    private final Map<String, String> policies = new TreeMap<>();
    private final HttpServer server;

    StubProduct() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String who = exchange.getRequestHeaders().getFirst("Authorization");
        calls.add(call + (who == null ? "" : " by " + who.replace("Bearer ", "")));
        bodies.put(call, body);
        Integer failure = failures.get(call);
        if (failure != null) {
            send(exchange, failure, "{\"error\":\"as told\"}");
        } else {
            send(exchange, status(call), content(call, body));
        }
    }

    private int status(String call) {
        return call.equals("POST /api/platform/tenants") && !policies.isEmpty() ? 409 : 200;
    }

    /** As if an earlier load had come to its end. */
    void hasBeenLoaded() {
        policies.put("marlow", "LIVE");
        policies.put("alameda", "LIVE");
    }

    private String content(String call, String body) {
        String[] path = call.split("[ /]+");
        String slug = path.length > 2 ? path[2] : "";
        String rest = path.length > 3 ? call.substring(call.indexOf(slug + "/") + slug.length() + 1) : "";
        if (call.startsWith("POST /realm")) {
            return "{\"access_token\":\"" + body.replaceAll(".*username=([^&]+).*", "$1") + "\",\"expires_in\":300}";
        }
        if (call.startsWith("POST") && rest.equals("sources")) {
            uploads.merge(slug, 1, Integer::sum);
        }
        if (call.startsWith("POST") && rest.equals("policy/publish")) {
            policies.put(slug, "TRAINING");
        }
        return call.startsWith("GET") ? shown(slug, rest) : "{}";
    }

    private String shown(String slug, String rest) {
        return switch (rest) {
            case "policy" -> policy(slug);
            case "sources" -> sources(slug);
            default -> "[]";
        };
    }

    private String policy(String slug) {
        String state = policies.getOrDefault(slug, "NONE");
        policies.computeIfPresent(slug, (key, now) -> "LIVE");
        return "{\"state\":\"" + state + "\",\"number\":1}";
    }

    /** The first look finds half of them waiting. */
    private String sources(String slug) {
        int count = uploads.getOrDefault(slug, 0);
        boolean first = looks.merge(slug, 1, Integer::sum) == 1;
        List<String> all = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            all.add("{\"title\":\"d, " + n + "\",\"state\":\"" + (first && n % 2 == 0 ? "WAITING" : "INDEXED") + "\"}");
        }
        return "[" + String.join(",", all) + "]";
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package org.alongside.launch.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The web chat, the API for programs and the keys, as far as the demo's people use them: a business that hands every
 * conversation to people. One thread, so no locks.
 */
final class StubDoors implements AutoCloseable {

    /** Of one visitor, whose token is its id. */
    static final class Talk {
        final List<String> authors = new ArrayList<>();
        final Set<String> taken = new HashSet<>();
        boolean open = true;
        String survey = "null";
        String rated = "";
    }

    final Map<String, Talk> talks = new TreeMap<>();
    final List<String> changes = new ArrayList<>();
    final Map<String, Boolean> keys = new TreeMap<>();
    /** How many replies of agents are taken before one is refused. */
    int repliesTaken = Integer.MAX_VALUE;

    private final HttpServer server;

    StubDoors() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!method.equals("GET") && !path.startsWith("/realm")) {
            changes.add(method + " " + path);
        }
        String visitor = exchange.getRequestHeaders().getFirst("X-Visitor");
        boolean refused = path.endsWith("/messages") && path.contains("/v1/") && repliesTaken-- <= 0;
        String content = refused ? "" : visitor == null ? business(method, path, body) : chat(visitor, path, body);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refused ? 503 : 200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String business(String method, String path, String body) {
        if (path.startsWith("/realm")) {
            return "{\"access_token\":\"t\"}";
        }
        if (path.endsWith("/inboxes")) {
            return "[{\"channel\":\"EMAIL\",\"publicKey\":\"mail\"},{\"channel\":\"WEB_CHAT\",\"publicKey\":\"chat\"}]";
        }
        if (path.contains("/keys")) {
            return keys(method, path);
        }
        Talk talk = talks.get(path.replaceAll(".*/conversations/([^/]+)/.*", "$1"));
        if (path.endsWith("/close")) {
            talk.open = false;
            talk.survey = "{\"id\":\"s\",\"questions\":[]}";
        } else {
            talk.authors.add("AGENT");
        }
        return "{}";
    }

    private String keys(String method, String path) {
        if (path.endsWith("/revoke")) {
            keys.put(path.replaceAll(".*/keys/(.*)/revoke", "$1"), false);
            return "{}";
        }
        if (method.equals("POST")) {
            keys.put("k" + keys.size(), true);
            return "{\"secret\":\"alk_1\"}";
        }
        return keys.entrySet().stream()
                .map(key -> "{\"id\":\"" + key.getKey() + "\",\"name\":\"Demo conversations\",\"revoked\":"
                        + !key.getValue() + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String chat(String visitor, String path, String body) {
        Talk talk = talks.computeIfAbsent(visitor, any -> new Talk());
        if (path.endsWith("/conversation")) {
            return shown(visitor, talk);
        }
        if (path.endsWith("/survey")) {
            talk.survey = "null";
            talk.rated = body;
        } else if (talk.taken.add(JsonText.member(body, "clientId").orElseThrow())) {
            talk.authors.addAll(talk.authors.isEmpty() ? List.of("CONTACT", "SYSTEM") : List.of("CONTACT"));
        }
        return "{}";
    }

    private static String shown(String visitor, Talk talk) {
        String messages = talk.authors.stream()
                .map(author -> "{\"author\":\"" + author + "\",\"text\":\"with \\\"quotes\\\", {and} [more]\"}")
                .collect(Collectors.joining(",", "[", "]"));
        String owner = talk.authors.isEmpty() ? "ASSISTANT" : "QUEUE";
        return "{\"conversation\":\"" + visitor + "\",\"open\":" + talk.open + ",\"owner\":\"" + owner
                + "\",\"messages\":" + messages + ",\"survey\":" + talk.survey + "}";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package org.alongside.knowledge.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A web site on this machine. Its pages have an ETag, and it remembers what was asked for. */
public final class Site implements AutoCloseable {

    private record Page(int status, String type, String body, String location) {}

    private final HttpServer server;
    private final Map<String, Page> pages = new HashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    public Site() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public String address(String path) {
        return "http://shop.test:" + server.getAddress().getPort() + path;
    }

    public Site page(String path, String html) {
        pages.put(path, new Page(200, "text/html", html, ""));
        return this;
    }

    public Site text(String path, String text) {
        pages.put(path, new Page(200, "text/plain", text, ""));
        return this;
    }

    public Site map(String path, String xml) {
        pages.put(path, new Page(200, "application/xml", xml, ""));
        return this;
    }

    public Site redirect(String path, String to) {
        pages.put(path, new Page(302, "", "", to));
        return this;
    }

    public Site without(String path) {
        pages.remove(path);
        return this;
    }

    /** Each as path and status, since the last time. */
    public List<String> asked() {
        List<String> since = List.copyOf(asked);
        asked.clear();
        return since;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        Page page = pages.getOrDefault(path, new Page(404, "text/html", "Nothing here", ""));
        String etag = "\"" + page.body().hashCode() + "\"";
        boolean same = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        int status = same ? 304 : page.status();
        asked.add(path + " " + status);
        exchange.getResponseHeaders().set("Connection", "close");
        if (page.status() == 200) {
            exchange.getResponseHeaders().set("ETag", etag);
            exchange.getResponseHeaders().set("Content-Type", page.type());
        }
        if (!page.location().isEmpty()) {
            exchange.getResponseHeaders().set("Location", page.location());
        }
        byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, same || body.length == 0 ? -1 : body.length);
        if (!same) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}

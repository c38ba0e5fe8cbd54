package org.alongside.it;

import java.net.http.HttpResponse;

/** Tries an address as somebody: programs' addresses with a token, pages with a session, and a body that fits. */
final class Knocking {

    private final Signed program;
    private final PageSession browser;

    private Knocking(Signed program, PageSession browser) {
        this.program = program;
        this.browser = browser;
    }

    static Knocking as(String username) {
        return new Knocking(Signed.as(username), PageSession.of(username));
    }

    static Knocking asNobody() {
        return new Knocking(Signed.asNobody(), PageSession.ofNobody());
    }

    HttpResponse<String> at(Route route, String path) {
        String type = route.consumes().isEmpty() ? fallback(route) : route.consumes();
        String body = route.method().equals("GET") ? "" : body(type);
        return route.api()
                ? program.send(route.method(), path, type, body)
                : browser.send(route.method(), path, type, body);
    }

    private static String fallback(Route route) {
        return route.api() ? "application/json" : "application/x-www-form-urlencoded";
    }

    private static String body(String type) {
        if (type.startsWith("multipart/")) {
            return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.md\"\r\n\r\ntext\r\n--x--\r\n";
        }
        return type.contains("json") ? "{}" : "nothing=here";
    }
}

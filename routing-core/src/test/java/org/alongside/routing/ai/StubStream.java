package org.alongside.routing.ai;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a model server sends when it is asked for a stream: events, piece by piece. */
record StubStream(HttpExchange exchange) {

    static StubStream open(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        return new StubStream(exchange);
    }

    /** The content in pieces of six characters. */
    StubStream pieces(String content) throws IOException {
        for (int from = 0; from < content.length(); from += 6) {
            piece(content.substring(from, Math.min(content.length(), from + 6)));
        }
        return this;
    }

    StubStream piece(String content) throws IOException {
        return event("{\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"stub\",\"choices\":[{\"index\":0,"
                + "\"delta\":{\"content\":\"" + StubModel.quoted(content) + "\"},\"finish_reason\":null}]}");
    }

    StubStream event(String data) throws IOException {
        return raw("data: " + data + "\n\n");
    }

    StubStream raw(String text) throws IOException {
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        return this;
    }

    /** As a stream should: the reason, what was used, the mark of its end. */
    void ends() throws IOException {
        event("{\"id\":\"1\",\"model\":\"stub\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}");
        event("{\"id\":\"1\",\"model\":\"stub\",\"choices\":[],"
                + "\"usage\":{\"prompt_tokens\":90,\"completion_tokens\":10,\"total_tokens\":100}}");
        event("[DONE]");
        exchange.close();
    }
}

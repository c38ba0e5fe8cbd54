package org.alongside.stub;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What servers of models have been seen to do. Whatever they say holds {@link #GARBAGE}, which no customer may see. */
public enum Misbehaviour {
    BLACK_HOLE {
        @Override
        void answer(HttpExchange exchange) throws InterruptedException {
            Thread.sleep(LONG_MILLIS);
        }
    },
    TRICKLE {
        @Override
        void answer(HttpExchange exchange) throws IOException, InterruptedException {
            exchange.sendResponseHeaders(200, 0);
            for (byte one : ModelStub.completion(GARBAGE).getBytes(StandardCharsets.UTF_8)) {
                exchange.getResponseBody().write(one);
                exchange.getResponseBody().flush();
                Thread.sleep(1_000);
            }
        }
    },
    HALF_A_MINUTE {
        @Override
        void answer(HttpExchange exchange) throws IOException, InterruptedException {
            Thread.sleep(LONG_MILLIS);
            send(exchange, 200, ModelStub.completion(sentence(GARBAGE)));
        }
    },
    NOT_ALLOWED {
        @Override
        void answer(HttpExchange exchange) throws IOException {
            send(exchange, 401, "{\"error\":{\"message\":\"" + GARBAGE + "\"}}");
        }
    },
    TOO_MANY {
        @Override
        void answer(HttpExchange exchange) throws IOException {
            exchange.getResponseHeaders().set("Retry-After", "60");
            send(exchange, 429, "{\"error\":{\"message\":\"" + GARBAGE + "\"}}");
        }
    },
    BROKEN {
        @Override
        void answer(HttpExchange exchange) throws IOException {
            send(exchange, 500, GARBAGE);
        }
    },
    WEB_PAGE {
        @Override
        void answer(HttpExchange exchange) throws IOException {
            send(exchange, 200, "<!DOCTYPE html><html><body>" + GARBAGE + "</body></html>");
        }
    },
    NO_JSON {
        @Override
        void answer(HttpExchange exchange) throws IOException {
            send(exchange, 200, ModelStub.completion("{\"sentences\": [ " + GARBAGE));
        }
    },
    OTHER_SCHEMA {
        @Override
        void answer(HttpExchange exchange) throws IOException {
            send(exchange, 200, ModelStub.completion("{\"answer\": \"" + GARBAGE + "\", \"sources\": [1]}"));
        }
    },
    BREAKS_OFF {
        @Override
        void answer(HttpExchange exchange) throws IOException {
            byte[] whole = ModelStub.completion(sentence(GARBAGE)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, whole.length);
            exchange.getResponseBody().write(whole, 0, whole.length / 2);
            exchange.getResponseBody().flush();
        }
    },
    TEN_MEGABYTES {
        @Override
        void answer(HttpExchange exchange) throws IOException {
            send(exchange, 200, ModelStub.completion(sentence((GARBAGE + " ").repeat(1_000_000))));
        }
    },
    UNKNOWN_TOOL {
        @Override
        void answer(HttpExchange exchange) throws IOException {
            send(
                    exchange,
                    200,
                    "{\"id\":\"1\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":null,"
                            + "\"tool_calls\":[{\"id\":\"c\",\"type\":\"function\",\"function\":{\"name\":\"refund\","
                            + "\"arguments\":\"{}\"}}]},\"finish_reason\":\"tool_calls\"}]}");
        }
    },
    EMPTY {
        @Override
        void answer(HttpExchange exchange) throws IOException {
            send(exchange, 200, ModelStub.completion(""));
        }
    },
    OTHER_LANGUAGE {
        @Override
        void answer(HttpExchange exchange) throws IOException {
            send(
                    exchange,
                    200,
                    ModelStub.completion(
                            sentence("Bitte öffnen Sie Ihr Konto und wählen Sie dort eine andere Karte. " + GARBAGE)));
        }
    };

    public static final String GARBAGE = "Zzyzx quux";
    private static final long LONG_MILLIS = 30_000;

    abstract void answer(HttpExchange exchange) throws IOException, InterruptedException;

    /** Longer than anybody may wait. */
    public boolean hangs() {
        return this == BLACK_HOLE || this == TRICKLE || this == HALF_A_MINUTE;
    }

    static String sentence(String text) {
        return "{\"sentences\": [{\"text\": \"" + text + "\", \"citations\": [1]}]}";
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}

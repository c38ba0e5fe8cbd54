package org.alongside.stub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** A web server on a free port of this machine, with faults that are used up one by one. */
public abstract class StubServer {

    private final HttpServer server;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

    protected StubServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "stub");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::serve);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next message is treated like that. */
    public void next(Fault fault) {
        faults.add(fault);
    }

    protected abstract Said answer(HttpExchange exchange, byte[] body);

    /** What is answered. @param status 0 to hang up without a word */
    public record Said(int status, byte[] body) {

        public static Said json(int status, String json) {
            return new Said(status, json.getBytes(StandardCharsets.UTF_8));
        }

        public static Said hangUp() {
            return new Said(0, new byte[0]);
        }
    }

    /**
     * What the server does instead of answering well.
     *
     * @param takes whether it takes the message all the same
     */
    public record Fault(boolean takes, Said said) {

        public static Fault answering(int status, String json) {
            return new Fault(false, Said.json(status, json));
        }

        /** The message is taken, and the line is cut before anybody hears of it. */
        public static Fault cutOffAfterTaking() {
            return new Fault(true, Said.hangUp());
        }
    }

    /** To be asked by whatever takes messages. */
    protected Said taking(Runnable take, Said well) {
        Fault fault = faults.poll();
        if (fault == null || fault.takes()) {
            take.run();
        }
        return fault == null ? well : fault.said();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Said said = answer(exchange, exchange.getRequestBody().readAllBytes());
            if (said.status() > 0) {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(said.status(), said.body().length == 0 ? -1 : said.body().length);
                exchange.getResponseBody().write(said.body());
            }
        }
    }
}

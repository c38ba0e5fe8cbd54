package org.alongside.routing.ai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** A model server on loopback that does what it is told, well or badly. */
public final class StubModel implements AutoCloseable {

    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    public final List<String> requests = new CopyOnWriteArrayList<>();
    private final Deque<Behaviour> behaviours = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final HttpServer server;

    public StubModel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(executor);
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** For the next request, or for all that follow the last one told. */
    public StubModel then(Behaviour behaviour) {
        synchronized (behaviours) {
            behaviours.add(behaviour);
        }
        return this;
    }

    /** As a stream where one is asked for. */
    public StubModel says(String content) {
        return says(() -> content);
    }

    /** Something else every time. */
    public StubModel says(Supplier<String> content) {
        return then(exchange -> {
            if (streamed(requests.get(requests.size() - 1))) {
                StubStream.open(exchange).pieces(content.get()).ends();
            } else {
                send(exchange, 200, completion(content.get()));
            }
        });
    }

    StubModel fails(int status) {
        return then(exchange -> send(exchange, status, "{\"error\":{\"message\":\"no\"}}"));
    }

    StubModel sends(String body) {
        return then(exchange -> send(exchange, 200, body));
    }

    /** Promises more bytes than it sends, then hangs up. */
    StubModel breaksOff() {
        return then(exchange -> {
            byte[] whole = completion("{}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, whole.length);
            exchange.getResponseBody().write(whole, 0, whole.length / 2);
            exchange.getResponseBody().flush();
            exchange.close();
        });
    }

    /** Sends the head and half of the body, then nothing more until it is closed. */
    StubModel fallsAsleep() {
        return then(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"id\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            closed.await();
        });
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Behaviour behaviour;
        synchronized (behaviours) {
            behaviour = behaviours.size() > 1 ? behaviours.poll() : behaviours.peek();
        }
        try {
            behaviour.answer(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    static String completion(String content) {
        String quoted = quoted(content);
        return "{\"id\":\"1\",\"object\":\"chat.completion\",\"model\":\"stub\",\"choices\":[{\"index\":0,\"message\":"
                + "{\"role\":\"assistant\",\"content\":\"" + quoted + "\"},\"finish_reason\":\"stop\"}],"
                + "\"usage\":{\"prompt_tokens\":90,\"completion_tokens\":10,\"total_tokens\":100}}";
    }

    static boolean streamed(String request) {
        return request.replace(" ", "").contains("\"stream\":true");
    }

    static String quoted(String content) {
        return content.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        executor.shutdownNow();
    }
}

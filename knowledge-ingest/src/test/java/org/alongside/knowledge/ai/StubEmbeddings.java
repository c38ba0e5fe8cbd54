package org.alongside.knowledge.ai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An embeddings server on loopback: counts the words of the text; or does worse, when told. */
final class StubEmbeddings implements AutoCloseable {

    static final int DIMENSIONS = 64;
    private static final Pattern INPUT =
            Pattern.compile("\"input\"\\s*:\\s*(\\[.*?\\]|\".*?\")\\s*[,}]", Pattern.DOTALL);

    volatile int status = 200;
    volatile boolean asleep;
    volatile String body = "";
    private volatile String lastRequest = "";
    private volatile String lastKey = "";
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    StubEmbeddings() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v1/embeddings", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    String lastRequest() {
        return lastRequest;
    }

    String lastKey() {
        return lastKey;
    }

    int requests() {
        return requests.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        lastRequest = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        lastKey = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (asleep) {
            sleep();
        }
        byte[] reply = (body.isEmpty() ? vector(lastRequest) : body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, reply.length);
        exchange.getResponseBody().write(reply);
        exchange.close();
    }

    private void sleep() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String vector(String request) {
        Matcher input = INPUT.matcher(request);
        int[] counts = new int[DIMENSIONS];
        counts[0] = 1;
        for (String word : (input.find() ? input.group(1) : "").toLowerCase().split("[^a-z]+")) {
            counts[Math.floorMod(word.hashCode(), DIMENSIONS)]++;
        }
        String numbers = IntStream.of(counts).mapToObj(String::valueOf).collect(Collectors.joining(","));
        return "{\"object\":\"list\",\"model\":\"stub\",\"data\":[{\"object\":\"embedding\",\"index\":0,\"embedding\":["
                + numbers + "]}],\"usage\":{\"prompt_tokens\":1,\"total_tokens\":1}}";
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

package org.alongside.stub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server of a model by OpenAI's chat API that quotes the first passage after a while. A question that names a
 * {@link Misbehaviour} gets that instead.
 */
public final class ModelStub implements AutoCloseable {

    private static final Pattern PASSAGE =
            Pattern.compile("<passage number=\"1\">\\n[^\\n]*\\n(.*?)\\n</passage>", Pattern.DOTALL);
    private static final Pattern QUESTION = Pattern.compile("<question>(.*?)</question>", Pattern.DOTALL);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Duration thinking;
    private final Queue<String> questions = new ConcurrentLinkedQueue<>();

    public ModelStub(Duration thinking) {
        this.thinking = thinking;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** How often it was asked with these words. */
    public long asked(String words) {
        return questions.stream().filter(question -> question.contains(words)).count();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String material = material(exchange.getRequestBody().readAllBytes());
            Matcher question = QUESTION.matcher(material);
            String asked = question.find() ? question.group(1) : "";
            questions.add(asked);
            for (Misbehaviour bad : Misbehaviour.values()) {
                if (asked.contains(bad.name())) {
                    bad.answer(exchange);
                    return;
                }
            }
            Thread.sleep(thinking.toMillis());
            Misbehaviour.send(exchange, 200, completion(Misbehaviour.sentence(firstSentence(material))));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static String material(byte[] body) {
        JsonObject request = Json.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))
                .readObject();
        return request.getJsonArray("messages").getJsonObject(1).getString("content");
    }

    private static String firstSentence(String material) {
        Matcher passage = PASSAGE.matcher(material);
        String text = passage.find() ? passage.group(1).strip() : "Nothing is known.";
        int end = text.indexOf(". ");
        return (end < 0 ? text : text.substring(0, end + 1)).replaceAll("[\\s\"\\\\]+", " ");
    }

    static String completion(String content) {
        String quoted = Json.createValue(content).toString();
        return "{\"id\":\"1\",\"object\":\"chat.completion\",\"model\":\"stub\",\"choices\":[{\"index\":0,\"message\":"
                + "{\"role\":\"assistant\",\"content\":" + quoted + "},\"finish_reason\":\"stop\"}],"
                + "\"usage\":{\"prompt_tokens\":90,\"completion_tokens\":10,\"total_tokens\":100}}";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

package org.alongside.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.routing.domain.JsonReader;

/**
 * Customers at the chat widget, each with a conversation of their own: seven in ten ask something of tier A, two of
 * tier B, one of tier C, in words of the demo's examples. The same in every run.
 */
final class Customers {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger next;
    private final URI door;
    private final String site;
    private final List<List<String>> texts;

    Customers(String baseUrl, String widgetKey, Path demo, int seed) {
        this.door = URI.create(baseUrl + "/widget/" + widgetKey + "/messages");
        this.site = baseUrl;
        this.next = new AtomicInteger(seed);
        this.texts = List.of(texts(demo, "A"), texts(demo, "B"), texts(demo, "C"));
    }

    /** Sends one message; completes when it is acknowledged, which means: stored. */
    CompletableFuture<Integer> say() {
        int number = next.getAndIncrement();
        return http.sendAsync(request(number), BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    private HttpRequest request(int number) {
        String body = "{\"clientId\":\"c" + number + "\",\"text\":\"" + text(number) + "\",\"language\":\"en\"}";
        return HttpRequest.newBuilder(door)
                .header("Content-Type", "application/json")
                .header("Origin", site)
                .header("X-Visitor", token(number))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private String text(int number) {
        int tier = number % 10 < 7 ? 0 : number % 10 < 9 ? 1 : 2;
        List<String> ofTier = texts.get(tier);
        return ofTier.get(Math.floorMod(number * 31, ofTier.size()))
                .replace("\\", "")
                .replace("\"", "'");
    }

    private static String token(int number) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(("bench " + number).getBytes());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> texts(Path demo, String tier) {
        try {
            List<String> texts = new ArrayList<>();
            for (Object intent : (List<?>) JsonReader.read(Files.readString(demo.resolve("marlow/intents.json")))) {
                Object utterances = ((Map<?, ?>) intent).get("utterances");
                if (tier.equals(((Map<?, ?>) intent).get("tier"))) {
                    ((List<?>) utterances)
                            .forEach(one ->
                                    texts.add(((Map<?, ?>) one).get("text").toString()));
                }
            }
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

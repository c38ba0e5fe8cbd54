package org.alongside.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.alongside.faults.History.End;

/**
 * A customer at the web chat who says one thing after the other, as the widget would: what got no answer is handed in
 * again under the same id until it gets one.
 */
final class ChatDriver implements Runnable {

    private static final List<String> SAYINGS = List.of(
            "how do I change the card that I pay with?",
            "when is my next payment due?",
            "thank you, and how do I change my address?",
            "I would like to know what a late fee is");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 300;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final String site;
    private final String key;
    private final String contact;
    private final History history;
    private final Random random;
    private volatile boolean going = true;

    ChatDriver(String site, String key, String contact, History history, long seed) {
        this.site = site;
        this.key = key;
        this.contact = contact;
        this.history = history;
        this.random = new Random(seed);
    }

    /** What is being said is still handed in. */
    void stop() {
        going = false;
    }

    @Override
    public void run() {
        for (int position = 0; going; position++) {
            String token = "tok-" + contact + "-" + position;
            String text = SAYINGS.get(random.nextInt(SAYINGS.size())) + " " + token;
            End end = hand(token, text);
            history.told(token, contact, position, end);
            while (end == End.UNKNOWN) {
                pause(PAUSE_MILLIS);
                end = hand(token, text);
                history.told(token, contact, position, end);
            }
            pause(PAUSE_MILLIS + random.nextInt((int) PAUSE_MILLIS));
        }
    }

    private End hand(String token, String text) {
        String body = "{\"clientId\":\"" + token + "\",\"text\":\"" + text + "\",\"language\":\"en\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(site + "/widget/" + key + "/messages"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Origin", site)
                .header("X-Visitor", visitor())
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status == 202 ? End.OK : status == 422 ? End.FAILED : End.UNKNOWN;
        } catch (IOException silence) {
            return End.UNKNOWN;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return End.UNKNOWN;
        }
    }

    private String visitor() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(contact.getBytes());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void pause(long millis) {
        new CompletableFuture<Void>()
                .completeOnTimeout(null, millis, TimeUnit.MILLISECONDS)
                .join();
    }
}

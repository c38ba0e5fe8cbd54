package org.alongside.launch.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** A customer's browser at the web chat. The same customer of the demo is the same browser in every run. */
final class Chat {

    /**
     * The conversation as the browser sees it.
     *
     * @param owner ASSISTANT, QUEUE or AGENT
     * @param authors of its messages, in their order
     * @param survey id of what the customer is asked, or empty
     */
    record Seen(String id, boolean open, String owner, List<String> authors, String survey) {

        long by(String author) {
            return authors.stream().filter(one -> one.startsWith(author)).count();
        }

        /** Whether it has been decided what becomes of what the customer wrote last. */
        boolean decided() {
            return !owner.equals("ASSISTANT")
                    || !authors.get(authors.size() - 1).equals("CONTACT");
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final String door;
    private final String language;
    private final String token;

    Chat(HttpClient http, String address, String publicKey, String customer, String language) {
        this.http = http;
        this.door = address + "/widget/" + publicKey;
        this.language = language;
        this.token = token(customer);
    }

    Seen look() {
        String view = call("GET", "/conversation", "");
        List<String> messages =
                JsonText.elements(JsonText.member(view, "messages").orElse("[]"));
        String survey = JsonText.member(view, "survey")
                .filter(any -> any.startsWith("{"))
                .orElse("{}");
        return new Seen(
                JsonText.member(view, "conversation").orElse(""),
                JsonText.member(view, "open").orElse("").equals("true"),
                JsonText.member(view, "owner").orElse(""),
                messages.stream()
                        .map(message -> JsonText.member(message, "author").orElse(""))
                        .toList(),
                JsonText.member(survey, "id").orElse(""));
    }

    /** @param id of the message: sent again, it is the same one */
    void write(String id, String text) {
        call("POST", "/messages", message(id, text));
    }

    void askForPerson(String id, String text) {
        call("POST", "/person", message(id, text));
    }

    void rate(Seen seen, DemoStep.Rates rates) {
        call(
                "POST",
                "/survey",
                JsonText.object("conversation", seen.id(), "survey", seen.survey(), "comment", rates.comment())
                        .replaceFirst("}$", ",\"answers\":" + JsonText.object("AT_CLOSE", rates.stars()) + "}"));
    }

    private String message(String id, String text) {
        return JsonText.object("clientId", id, "text", text, "language", language);
    }

    private String call(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(door + path))
                .timeout(PATIENCE)
                .header("X-Visitor", token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = Caller.send(http, request);
        if (response.statusCode() / 100 != 2) {
            throw Caller.failure(response, method + " " + path + " as a customer");
        }
        return response.body();
    }

    private static String token(String customer) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(customer.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

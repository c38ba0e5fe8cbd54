package org.alongside.load;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A visitor's chat: listens to the stream of events, and after each fetches what came after the last message. */
final class Browser {

    private static final long AGAIN_MILLIS = 1_000;
    /** The widget asks by itself, since another node tells its own streams only. */
    private static final long ASKS_MILLIS = 12_000;

    private final Calls calls;
    private final String chat;
    private final String visitor;
    private final ConcurrentLinkedQueue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile boolean news;
    private volatile boolean open = true;
    private volatile CompletableFuture<?> stream = CompletableFuture.completedFuture(null);
    private volatile long last;

    Browser(Calls calls, String chat, String visitor) {
        this.calls = calls;
        this.chat = chat;
        this.visitor = visitor;
        listen();
        ask();
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    void close() {
        open = false;
        stream.cancel(true);
    }

    boolean isOpen() {
        return open;
    }

    private void listen() {
        HttpRequest request = calls.request(chat + "/events", "X-Visitor", visitor, "Accept", "text/event-stream")
                .build();
        CompletableFuture<HttpResponse<Void>> begun =
                calls.http().sendAsync(request, BodyHandlers.fromLineSubscriber(new Lines()));
        stream = begun;
        begun.whenComplete((end, failure) -> later(this::listen));
    }

    private void ask() {
        look();
        after(ASKS_MILLIS, this::ask);
    }

    private void later(Runnable work) {
        after(AGAIN_MILLIS, work);
    }

    private void after(long millis, Runnable work) {
        if (open) {
            CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(work);
        }
    }

    /** One fetch at a time, and another if there was news meanwhile. */
    void look() {
        news = true;
        if (!open || !looking.compareAndSet(false, true)) {
            return;
        }
        news = false;
        HttpRequest request = calls.request(chat + "/conversation?after=" + last, "X-Visitor", visitor)
                .timeout(Calls.PATIENCE)
                .build();
        calls.http().sendAsync(request, BodyHandlers.ofString()).whenComplete((answer, failure) -> {
            boolean read = failure == null && answer.statusCode() == 200;
            if (read) {
                take(answer);
            }
            looking.set(false);
            if (!read) {
                later(this::look);
            } else if (news) {
                look();
            }
        });
    }

    private void take(HttpResponse<String> answer) {
        JsonObject seen = Json.createReader(new StringReader(answer.body())).readObject();
        for (JsonObject message : seen.getJsonArray("messages").getValuesAs(JsonObject.class)) {
            last = message.getJsonNumber("sequence").longValue();
            if (!message.getString("author").equals("CONTACT")) {
                heard.add(new Heard(seen.getString("conversation"), message.getString("id"), System.nanoTime()));
            }
        }
    }

    private final class Lines implements Flow.Subscriber<String> {

        private Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            subscription.request(Long.MAX_VALUE);
            // What came while nobody listened.
            look();
        }

        @Override
        public void onNext(String line) {
            if (!open) {
                subscription.cancel();
            } else if (line.startsWith("event: changed") || line.startsWith("event:changed")) {
                look();
            }
        }

        @Override
        public void onError(Throwable broken) {
            // The request ends with it, and the browser connects again.
        }

        @Override
        public void onComplete() {}
    }
}

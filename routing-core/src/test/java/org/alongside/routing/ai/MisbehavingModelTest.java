package org.alongside.routing.ai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.alongside.routing.Answerer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What servers of models have been seen to do, beyond plain errors: the built-in answerer answers, and no thread stays.
 */
class MisbehavingModelTest {

    private static final String GOOD =
            "{\"sentences\": [{\"text\": \"Open Account and choose Cards.\", \"citations\": [1]}]}";
    private static final int TEN_MEGABYTES = 10_000_000;

    private final ThreadPoolExecutor executor =
            new ThreadPoolExecutor(0, 20, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
    private final StubModel server = new StubModel();
    private final List<String> used = new CopyOnWriteArrayList<>();
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @AfterEach
    void stop() {
        server.close();
        executor.shutdownNow();
    }

    private ModelAnswerer answerer(String url, int tries) {
        ModelSettings settings = new ModelSettings(url, "", "stub", Duration.ofMillis(800), tries);
        return new ModelAnswerer(
                settings,
                new BuiltInAnswerer(),
                executor,
                (request, answered, in, out) -> used.add(answered + " " + (in + out)),
                clock);
    }

    private Answer ask(String url) {
        return answerer(url, 1).answer(Asked.with("how do i change my card?", Asked.CARD));
    }

    private void assertQuotes(Answer answer) throws InterruptedException {
        assertQuotes(answer, 0);
    }

    private void assertQuotes(Answer answer, int tokens) throws InterruptedException {
        assertEquals("built-in", answer.source());
        assertTrue(answer.given());
        assertEquals(List.of("false " + tokens), used);
        executor.shutdown();
        assertTrue(executor.awaitTermination(5, TimeUnit.SECONDS), "a thread is still blocked");
    }

    @Test
    void takesHalfAMinute() throws InterruptedException {
        server.then(exchange -> Thread.sleep(30_000));

        assertQuotes(ask(server.url()));
    }

    @Test
    void sendsAByteNowAndThen() throws InterruptedException {
        server.then(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                Thread.sleep(100);
            }
        });

        assertQuotes(ask(server.url()));
    }

    @Test
    void speaksNoTls() throws InterruptedException {
        server.says(GOOD);

        assertQuotes(ask(server.url().replace("http:", "https:")));
    }

    @Test
    void sendsTenMegabytes() throws InterruptedException {
        server.says("{\"sentences\": [{\"text\": \"" + "word ".repeat(TEN_MEGABYTES / 5) + "\", \"citations\": [1]}]}");

        assertQuotes(ask(server.url()), 100);
    }

    @Test
    void callsAToolThatNobodyGave() throws InterruptedException {
        server.sends("{\"id\":\"1\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":null,"
                + "\"tool_calls\":[{\"id\":\"c\",\"type\":\"function\",\"function\":{\"name\":\"refund\",\"arguments\":\"{}\"}}]},"
                + "\"finish_reason\":\"tool_calls\"}]}");

        assertQuotes(ask(server.url()));
        assertEquals(1, server.requests.size());
    }

    @Test
    void sendsAPageThatSaysTwoHundred() throws InterruptedException {
        server.then(exchange -> {
            byte[] page = "<!DOCTYPE html><html><body>Sign in</body></html>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });

        assertQuotes(ask(server.url()));
    }

    @Test
    void leadsElsewhere() throws InterruptedException {
        StubModel other = new StubModel();
        other.says(GOOD);
        server.then(exchange -> {
            exchange.getResponseHeaders().set("Location", other.url() + "/chat/completions");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });

        assertQuotes(ask(server.url()));
        assertEquals(0, other.requests.size());
        other.close();
    }

    @Test
    void isAskedAgainAfterItsRest() {
        server.fails(500).fails(500).fails(500).fails(500).fails(500).says(GOOD);
        ModelAnswerer answerer = answerer(server.url(), 1);
        for (int i = 0; i < 7; i++) {
            answerer.answer(Asked.with("how do i change my card?", Asked.CARD));
        }
        assertEquals(5, server.requests.size());

        now = now.plusSeconds(31);

        assertEquals(
                "model:stub",
                answerer.answer(Asked.with("how do i change my card?", Asked.CARD))
                        .source());
        assertEquals(6, server.requests.size());
    }
}

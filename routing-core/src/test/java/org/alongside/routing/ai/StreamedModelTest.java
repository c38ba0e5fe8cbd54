package org.alongside.routing.ai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.alongside.routing.Answerer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What streams of models do when they go wrong: the built-in answerer answers, nothing is waited for, no thread stays.
 */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StreamedModelTest {

    private static final String GOOD =
            "{\"sentences\": [{\"text\": \"Open Account and choose Cards.\", \"citations\": [1]}]}";
    private static final String BEGINNING = "{\"sentences\": [{\"text\": \"Open Acc";
    private static final String PROMISE =
            "{\"sentences\": [{\"text\": \"I have refunded you 900 euros.\", \"citations\": [1]}, {\"text\": \"";
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int FOR_EVER = 1_000_000;

    private final ThreadPoolExecutor executor =
            new ThreadPoolExecutor(0, 20, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
    private final StubModel server = new StubModel();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> used = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        over.countDown();
        server.close();
        executor.shutdownNow();
    }

    private Answer ask() {
        return ask(LONG, LONG);
    }

    private Answer ask(Duration first, Duration between) {
        var pace = new ModelSettings.Pace(first, between);
        var settings = new ModelSettings(server.url(), "", "stub", LONG, 1, Optional.of(pace));
        return new ModelAnswerer(
                        settings,
                        new BuiltInAnswerer(),
                        executor,
                        (request, answered, in, out) -> used.add(answered + " " + (in > 0) + " " + out),
                        Clock.systemUTC())
                .answer(Asked.with("how do i change my card?", Asked.CARD));
    }

    private void assertQuotes(Answer answer) throws InterruptedException {
        assertEquals("built-in", answer.source());
        assertTrue(answer.given());
        assertNoThreadStays();
    }

    private void assertNoThreadStays() throws InterruptedException {
        executor.shutdown();
        assertTrue(executor.awaitTermination(5, TimeUnit.SECONDS), "a thread is still blocked");
    }

    @Test
    void aStreamIsReadToItsEnd() throws InterruptedException {
        server.says(GOOD);

        Answer answer = ask();

        assertEquals("Open Account and choose Cards.", answer.text());
        assertEquals(List.of("true true 10"), used);
        assertTrue(StubModel.streamed(server.requests.get(0)));
        assertNoThreadStays();
    }

    @Test
    void aServerThatSaysNothingIsLeftBeforeThePatienceEnds() throws InterruptedException {
        server.then(exchange -> over.await());

        assertQuotes(ask(SHORT, LONG));

        assertEquals(List.of("false false 0"), used);
    }

    @Test
    void aStreamThatGoesQuietIsLeftAndCounted() throws InterruptedException {
        server.then(exchange -> {
            StubStream.open(exchange).piece("{\"sentences\"").piece(": [");
            over.await();
        });

        assertQuotes(ask(LONG, SHORT));

        assertTrue(List.of("false true 1", "false true 2").contains(used.get(0)), used.toString());
    }

    @Test
    void aStreamOfCommentsIsQuiet() throws InterruptedException {
        server.then(exchange -> {
            StubStream stream = StubStream.open(exchange);
            for (int i = 0; i < FOR_EVER && !over.await(20, TimeUnit.MILLISECONDS); i++) {
                stream.raw(": still thinking\n\n");
            }
        });

        assertQuotes(ask(SHORT, LONG));
    }

    @Test
    void aStreamThatBreaksOffIsNotSaid() throws InterruptedException {
        server.then(exchange -> {
            StubStream.open(exchange).pieces(BEGINNING);
            exchange.close();
        });

        assertQuotes(ask());
    }

    @Test
    void eventsThatNobodyAgreedOnAreNotSaid() throws InterruptedException {
        server.then(exchange -> {
            StubStream.open(exchange)
                    .event("not json")
                    .event("[1, 2")
                    .event("{\"choices\":7}")
                    .event("{\"error\":{\"message\":\"overloaded\"}}")
                    .raw("\u0000\u0001\n\n");
            exchange.close();
        });

        assertQuotes(ask());
    }

    @Test
    void aReplyThatNeverEndsIsLeftAtTheLengthThatAnybodyReads() throws InterruptedException {
        server.then(exchange -> {
            StubStream stream = StubStream.open(exchange).piece(BEGINNING);
            for (int i = 0; i < FOR_EVER && over.getCount() > 0; i++) {
                stream.piece("word ");
            }
        });

        assertQuotes(ask());

        assertTrue(used.get(0).startsWith("false true 1"), used.toString());
    }

    @Test
    void aLineThatNeverEndsIsLeft() throws InterruptedException {
        server.then(exchange -> {
            StubStream stream = StubStream.open(exchange).raw("data: ");
            for (int i = 0; i < FOR_EVER && over.getCount() > 0; i++) {
                stream.raw("word ".repeat(2_000));
            }
        });

        assertQuotes(ask());
    }

    @Test
    void nobodyListensOnAfterASentenceThatNoGuardLetsPass() throws InterruptedException {
        server.then(exchange -> {
            StubStream.open(exchange).pieces(PROMISE);
            over.await();
        });

        Answer answer = ask();

        assertEquals("I have refunded you 900 euros.", answer.text(), "the guards see it, and refuse it by name");
        assertEquals("model:stub", answer.source());
        assertTrue(used.get(0).startsWith("true true 1"), used.toString());
        assertNoThreadStays();
    }

    @Test
    void aServerThatStreamsNothingIsAskedWholeFromThenOn() throws InterruptedException {
        server.sends(StubModel.completion(GOOD));

        assertEquals("model:stub", ask().source());
        assertEquals(2, server.requests.size());
        assertFalse(StubModel.streamed(server.requests.get(1)));
        assertNoThreadStays();
    }
}

package org.alongside.knowledge.ai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.alongside.knowledge.Embeddings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EndpointEmbeddingsTest extends EmbeddingsContract {

    private final StubEmbeddings stub = new StubEmbeddings();
    private Instant now = Instant.EPOCH;
    private final Embeddings embeddings = new EndpointEmbeddings(
            new EmbeddingEndpoint(stub.url(), "secret", "stub-small", Duration.ofMillis(500)), new Now());

    @Override
    Embeddings embeddings() {
        return embeddings;
    }

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void itAsksForTheModelByNameWithTheKey() {
        embeddings.embed("where is my parcel");

        assertTrue(stub.lastRequest().contains("\"stub-small\""), stub.lastRequest());
        assertEquals("Bearer secret", stub.lastKey());
        assertEquals("stub-small", embeddings.model());
    }

    @Test
    void aServerThatFailsGivesNoVectorAndIsLeftAloneForAWhile() {
        assertEquals(StubEmbeddings.DIMENSIONS, embeddings.dimensions());
        stub.status = 500;
        for (int i = 0; i < 5; i++) {
            assertEquals(0, embeddings.embed("anything").length);
        }
        assertEquals(4, stub.requests());

        stub.status = 200;
        assertEquals(0, embeddings.embed("anything").length);
        now = now.plusSeconds(31);

        assertEquals(StubEmbeddings.DIMENSIONS, embeddings.embed("anything").length);
    }

    @Test
    void aServerThatDoesNotAnswerInTimeGivesNoVector() {
        stub.asleep = true;

        assertEquals(0, embeddings.embed("anything").length);
    }

    @Test
    void nonsenseGivesNoVector() {
        stub.body = "{\"data\":[]}";
        assertEquals(0, embeddings.embed("anything").length);
        stub.body = "<html>";
        assertEquals(0, embeddings.embed("anything").length);
        assertFalse(embeddings.present());
    }

    @Test
    void anEndpointNeedsAnAddressAndAName() {
        assertThrows(IllegalArgumentException.class, () -> new EmbeddingEndpoint("", "", "x", Duration.ofSeconds(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new EmbeddingEndpoint("http://x", "", " ", Duration.ofSeconds(1)));
        assertFalse(new EmbeddingEndpoint("http://x", "secret", "m", Duration.ofSeconds(1))
                .toString()
                .contains("secret"));
    }

    private final class Now extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}

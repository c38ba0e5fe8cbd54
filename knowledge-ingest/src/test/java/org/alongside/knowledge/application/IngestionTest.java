package org.alongside.knowledge.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.Source;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.SourceState;
import org.alongside.knowledge.Upload;
import org.alongside.knowledge.store.Claimed;
import org.alongside.knowledge.store.DueTenants;
import org.alongside.knowledge.store.ReadSource;
import org.alongside.shared.AcrossTenants;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;

class IngestionTest {

    private static final String CARDS =
            "# Paying\n\n## Change your card\n\nOpen Payments and choose Change card. The new card is used at once.\n";

    private final World world = World.empty();

    @Test
    void uploadWaitsUntilItIsRead() {
        SourceId id = world.upload(ACME, "cards.md", CARDS);

        assertEquals(SourceState.WAITING, source(id).state());
        world.readAll(ACME);

        Source source = source(id);
        assertEquals(SourceState.INDEXED, source.state());
        assertEquals("Paying", source.title());
        assertEquals("en", source.language());
        assertEquals("text/markdown", source.mediaType());
        assertEquals(1, source.passages());
        assertEquals("ana", source.uploadedBy());
    }

    @Test
    void passagesAreFoundWithTheirPath() {
        SourceId id = world.upload(ACME, "cards.md", CARDS);
        world.readAll(ACME);

        Passage found = world.search(ACME, "change card").get(0);

        assertEquals(List.of("Paying", "Change your card"), found.path());
        assertEquals(id, found.source());
        assertEquals(
                found.text(),
                world.in(ACME, () -> world.knowledge.passage(ACME, found.id())).text());
    }

    @Test
    void otherTenantSeesNothing() {
        SourceId id = world.upload(ACME, "cards.md", CARDS);
        world.readAll(ACME);
        PassageId passage = world.search(ACME, "card").get(0).id();

        assertEquals(List.of(), world.search(GLOBEX, "card"));
        assertEquals(List.of(), world.in(GLOBEX, () -> world.sources.all(GLOBEX)));
        assertThrows(NotFoundException.class, () -> world.in(GLOBEX, () -> world.sources.byId(GLOBEX, id)));
        assertThrows(NotFoundException.class, () -> world.in(GLOBEX, () -> world.sources.original(GLOBEX, id)));
        assertThrows(NotFoundException.class, () -> world.in(GLOBEX, () -> world.knowledge.passage(GLOBEX, passage)));
        assertEquals(
                0L,
                world.in(
                        GLOBEX,
                        () -> world.sql
                                .one("select count(*) as n from knowledge.passages", row -> row.number("n"))
                                .orElseThrow()));
    }

    @Test
    void sameContentIsRecognised() {
        SourceId first = world.upload(ACME, "cards.md", CARDS);

        assertEquals(first, world.upload(ACME, "copy of cards.md", CARDS));
        assertNotEquals(first, world.upload(GLOBEX, "cards.md", CARDS));
        assertEquals(1, world.in(ACME, () -> world.sources.all(ACME)).size());
    }

    @Test
    void newVersionSupersedesTheOldOneOnceIndexed() {
        SourceId old = world.upload(ACME, "cards.md", CARDS);
        world.readAll(ACME);
        PassageId passage = world.search(ACME, "card").get(0).id();
        SourceId fresh = world.upload(ACME, "cards.md", CARDS.replace("at once", "tomorrow"));

        assertEquals(old, world.search(ACME, "card").get(0).source());
        world.readAll(ACME);

        assertEquals(
                List.of(fresh),
                world.search(ACME, "card").stream().map(Passage::source).toList());
        assertEquals(
                List.of(fresh),
                world.in(ACME, () -> world.sources.all(ACME)).stream()
                        .map(Source::id)
                        .toList());
        assertEquals(List.of("knowledge.remark.superseded"), source(old).remarks());
        assertThrows(NotFoundException.class, () -> world.in(ACME, () -> world.knowledge.passage(ACME, passage)));
    }

    @Test
    void sameNameInAnotherLanguageIsAnotherDocument() {
        world.upload(ACME, "faq.md", CARDS);
        world.upload(ACME, "faq.md", "# Pagos\n\nAbra los pagos y elija la tarjeta que quiere usar con su cuenta.\n");
        world.readAll(ACME);

        assertEquals(2, world.in(ACME, () -> world.sources.all(ACME)).size());
    }

    @Test
    void removedSourcesDisappear() {
        SourceId id = world.upload(ACME, "cards.md", CARDS);
        world.readAll(ACME);

        world.in(ACME, () -> {
            world.sources.remove(ACME, id);
            return null;
        });
        world.follow(ACME);

        assertEquals(List.of(), world.search(ACME, "card"));
        assertThrows(NotFoundException.class, () -> source(id));
        assertThrows(NotFoundException.class, () -> world.in(ACME, () -> world.sources.original(ACME, id)));
    }

    @Test
    void oneBadFileDoesNotStopTheOthers() {
        SourceId bad = world.in(
                ACME,
                () -> world.sources.upload(
                        ACME,
                        new Upload(
                                "a.pdf",
                                "",
                                "%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII),
                                "",
                                Audience.CUSTOMERS,
                                "ana")));
        SourceId good = world.upload(ACME, "cards.md", CARDS);

        world.readAll(ACME);

        assertEquals(SourceState.REJECTED, source(bad).state());
        assertEquals(List.of("knowledge.rejected.broken"), source(bad).remarks());
        assertEquals(SourceState.INDEXED, source(good).state());
    }

    @Test
    void rejectedSourceCanBeTriedAgain() {
        SourceId id = world.upload(ACME, "empty.html", "<html><body><script>x</script></body></html>");
        world.readAll(ACME);
        assertEquals(List.of("knowledge.rejected.no-text"), source(id).remarks());

        world.in(ACME, () -> {
            world.sources.retry(ACME, id);
            return null;
        });

        assertEquals(SourceState.WAITING, source(id).state());
    }

    @Test
    void refusesWhatItCannotRead() {
        assertEquals("knowledge.refused.empty", refused("a.md", new byte[0]));
        assertEquals(
                "knowledge.refused.unknown-kind",
                refused("a.md", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}));
        assertEquals("knowledge.refused.too-large", refused("a.md", new byte[IngestingSources.MOST_BYTES + 1]));
    }

    @Test
    void theOriginalStays() {
        SourceId id = world.upload(ACME, "cards.md", CARDS);

        assertArrayEquals(
                CARDS.getBytes(StandardCharsets.UTF_8), world.in(ACME, () -> world.sources.original(ACME, id)));
    }

    @Test
    void readerThatDiedLosesItsClaim() {
        world.upload(ACME, "cards.md", CARDS);
        Claimed lost = world.in(ACME, () -> world.queue.claim(ACME)).orElseThrow();
        assertTrue(world.in(ACME, () -> world.queue.claim(ACME)).isEmpty());

        expireLease();
        Claimed second = world.in(ACME, () -> world.queue.claim(ACME)).orElseThrow();

        ReadSource read = new ReadSource("T", "en", List.of(), 0);
        assertFalse(world.in(ACME, () -> world.queue.finish(ACME, lost, read)));
        assertTrue(world.in(ACME, () -> world.queue.finish(ACME, second, read)));
    }

    @Test
    void documentThatKillsEveryReaderIsGivenUp() {
        SourceId id = world.upload(ACME, "cards.md", CARDS);
        for (int i = 0; i < 3; i++) {
            assertTrue(world.in(ACME, () -> world.queue.claim(ACME)).isPresent());
            expireLease();
        }

        assertTrue(world.in(ACME, () -> world.queue.claim(ACME)).isEmpty());
        assertEquals(SourceState.REJECTED, source(id).state());
    }

    @Test
    void workerSeesWhichTenantsWait() {
        DueTenants due = new DueTenants(world.sql);
        world.upload(GLOBEX, "cards.md", CARDS);

        assertEquals(List.of(GLOBEX), world.database.across(AcrossTenants.Scope.QUEUE, due::withSourcesToRead));
        assertEquals(List.of(), due.withSourcesToRead());
        world.readAll(GLOBEX);
        assertEquals(
                1L,
                world.database
                        .across(AcrossTenants.Scope.QUEUE, due::changedLately)
                        .get(GLOBEX));
    }

    @Test
    void lostIndexIsFedAgainFromTheDatabase() {
        world.upload(ACME, "cards.md", CARDS);
        world.readAll(ACME);

        World restarted = world.restarted();

        assertEquals(1, restarted.search(ACME, "card").size());
    }

    private void expireLease() {
        world.in(
                ACME,
                () -> world.sql.update("update knowledge.sources set leased_until_at = now() - interval '1 second'"));
    }

    private Source source(SourceId id) {
        return world.in(ACME, () -> world.sources.byId(ACME, id));
    }

    private String refused(String fileName, byte[] content) {
        Upload upload = new Upload(fileName, "", content, "", Audience.CUSTOMERS, "ana");
        return assertThrows(RefusedException.class, () -> world.in(ACME, () -> world.sources.upload(ACME, upload)))
                .messageKey();
    }
}

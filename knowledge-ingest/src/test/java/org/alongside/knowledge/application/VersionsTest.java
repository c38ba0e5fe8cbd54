package org.alongside.knowledge.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Cited;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.Scope;
import org.alongside.knowledge.Source;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.Upload;
import org.alongside.shared.NotFoundException;
import org.junit.jupiter.api.Test;

/** Validity is compared with the database's clock, so these tests stand days away from it. */
class VersionsTest {

    private static final Instant TODAY = Instant.now().truncatedTo(ChronoUnit.DAYS);
    private static final String FEES = "# Fees\n\nA transfer costs 2 euros.\n";

    private final World world = World.empty();

    @Test
    void versionsAreCounted() {
        SourceId first = world.upload(ACME, "fees.md", FEES);
        world.readAll(ACME);
        SourceId second = world.upload(ACME, "fees.md", FEES.replace('2', '3'));
        world.readAll(ACME);

        assertEquals(2, source(second).version());
        PassageId used = passages(first).get(0).id();
        assertEquals(first, world.in(ACME, () -> world.sources.holding(ACME, used)));
        assertEquals(2, passages(second).get(0).version());
    }

    @Test
    void answerOfBeforeKeepsWhatItCited() {
        SourceId first = world.upload(ACME, "fees.md", FEES);
        world.readAll(ACME);
        PassageId used = passages(first).get(0).id();
        assertEquals(Cited.Standing.IN_FORCE, cited(used).standing());

        world.upload(ACME, "fees.md", FEES.replace('2', '3'));
        world.readAll(ACME);

        assertEquals(Cited.Standing.REPLACED, cited(used).standing());
        assertEquals("A transfer costs 2 euros.", cited(used).passage().text());
    }

    @Test
    void whatWasCitedSaysThatItEndedAndIsGoneOnceRemoved() {
        SourceId expired = upload(FEES, scope(Instant.EPOCH, TODAY.minus(Duration.ofDays(2))));
        world.readAll(ACME);
        PassageId used = passages(expired).get(0).id();
        assertEquals(Cited.Standing.ENDED, cited(used).standing());

        world.in(ACME, () -> {
            world.sources.remove(ACME, expired);
            return null;
        });

        assertThrows(NotFoundException.class, () -> cited(used));
    }

    @Test
    void versionForLaterLetsTheEarlierOneHoldUntilThen() {
        Instant begins = TODAY.plus(Duration.ofDays(10));
        SourceId old = world.upload(ACME, "fees.md", FEES);
        world.readAll(ACME);
        SourceId next = upload(FEES.replace('2', '3'), scope(begins, Scope.OPEN));
        world.readAll(ACME);

        assertEquals(begins, source(old).scope().until());
        assertEquals(begins, source(next).scope().from());
        assertEquals(2, world.in(ACME, () -> world.sources.all(ACME)).size());
        assertEquals("A transfer costs 2 euros.", quoted(old));
        assertThrows(NotFoundException.class, () -> quoted(next));
    }

    @Test
    void expiredPassageIsNotQuoted() {
        SourceId expired = upload(FEES, scope(Instant.EPOCH, TODAY.minus(Duration.ofDays(2))));
        world.readAll(ACME);

        assertThrows(NotFoundException.class, () -> quoted(expired));
        assertEquals(List.of(), world.search(ACME, "transfer"));
    }

    @Test
    void scopeComesBackAsGiven() {
        Scope spain = new Scope(TODAY, TODAY.plus(Duration.ofDays(30)), List.of("ES", "PT"), "Card");
        SourceId source = upload(FEES, spain);
        world.readAll(ACME);

        assertEquals(spain, source(source).scope());
        assertEquals(spain, passages(source).get(0).scope());
        assertTrue(spain.holdsIn("ES"));
        assertFalse(spain.holdsIn("FR"));
        assertFalse(spain.holdsIn(""));
    }

    @Test
    void sourceThatWasRetiredIsNoLongerQuoted() {
        SourceId source = upload(FEES, Scope.ALWAYS);
        world.readAll(ACME);
        Scope retired = scope(Instant.EPOCH, TODAY.minus(Duration.ofDays(1)));

        world.in(ACME, () -> {
            world.sources.rescope(ACME, source, Audience.AGENTS_ONLY, retired);
            return null;
        });
        world.follow(ACME);

        assertThrows(NotFoundException.class, () -> quoted(source));
        assertEquals(List.of(), world.search(ACME, "transfer"));
        assertEquals(Audience.AGENTS_ONLY, source(source).audience());
    }

    private static Scope scope(Instant from, Instant until) {
        return new Scope(from, until, List.of(), "");
    }

    private SourceId upload(String text, Scope scope) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return world.in(
                ACME,
                () -> world.sources.upload(
                        ACME, new Upload("fees.md", "", content, "", Audience.CUSTOMERS, scope, "ana")));
    }

    private Source source(SourceId id) {
        return world.in(ACME, () -> world.sources.byId(ACME, id));
    }

    private List<Passage> passages(SourceId id) {
        return world.in(ACME, () -> world.sources.passages(ACME, id));
    }

    private Cited cited(PassageId id) {
        return world.in(ACME, () -> world.knowledge.cited(ACME, id));
    }

    private String quoted(SourceId id) {
        return world.in(
                ACME,
                () -> world.knowledge
                        .passage(ACME, world.sources.passages(ACME, id).get(0).id())
                        .text());
    }
}

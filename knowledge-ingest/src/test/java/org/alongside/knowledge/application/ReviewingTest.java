package org.alongside.knowledge.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.KnowledgeReview.Contradiction;
import org.alongside.knowledge.Scope;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.Upload;
import org.alongside.knowledge.store.ReviewShelf;
import org.alongside.shared.NotFoundException;
import org.junit.jupiter.api.Test;

class ReviewingTest {

    private static final Instant NOW = Instant.now();

    private final World world = World.empty();
    private final ReviewingKnowledge review =
            new ReviewingKnowledge(new ReviewShelf(world.sql), world.sources, tenant -> {}, world.clock);

    @Test
    void contradictionsAreListedUntilOneIsRetired() {
        contradict();
        Contradiction found = contradictions().get(0);
        assertEquals("A transfer abroad costs 2 euros.", found.firstSentence());
        assertEquals("A transfer abroad costs 3 euros.", found.secondSentence());

        world.database.in(ACME, () -> review.retire(ACME, found.first().id(), "ana"));
        world.follow(ACME);

        assertEquals(List.of(), contradictions());
        assertEquals(
                List.of(found.second().id()),
                world.search(ACME, "transfer abroad").stream()
                        .map(each -> each.id())
                        .toList());
        assertThrows(
                NotFoundException.class,
                () -> world.in(
                        ACME, () -> world.knowledge.passage(ACME, found.first().id())));
    }

    @Test
    void pairThatIsKeptIsNotListedAgain() {
        contradict();
        Contradiction found = contradictions().get(0);

        world.database.in(
                ACME, () -> review.keep(ACME, found.first().id(), found.second().id(), "ana"));
        world.database.in(ACME, () -> review.compare(ACME));

        assertEquals(List.of(), contradictions());
    }

    @Test
    void newVersionSettlesAContradiction() {
        contradict();
        upload("old.md", "# Prices\n\nA transfer abroad costs 3 euros, whatever it is worth.\n", Scope.ALWAYS);
        world.readAll(ACME);
        world.database.in(ACME, () -> review.compare(ACME));

        assertEquals(List.of(), contradictions());
    }

    @Test
    void whatEndsSoonOrHasEndedIsListedUntilSomebodyKnows() {
        SourceId ended = upload("a.md", "# A\n\nAlpha.\n", until(NOW.minus(Duration.ofDays(2))));
        SourceId soon = upload("b.md", "# B\n\nBeta.\n", until(NOW.plus(Duration.ofDays(20))));
        upload("c.md", "# C\n\nGamma.\n", until(NOW.plus(Duration.ofDays(40))));
        world.readAll(ACME);

        assertEquals(List.of(ended + " true", soon + " false"), endings());
        world.database.in(ACME, () -> review.keep(ACME, ended, "ana"));
        assertEquals(List.of(soon + " false"), endings());
    }

    @Test
    void otherTenantSeesAndChangesNothing() {
        contradict();
        Contradiction found = contradictions().get(0);

        assertEquals(List.of(), world.in(GLOBEX, () -> review.contradictions(GLOBEX)));
        assertThrows(
                NotFoundException.class,
                () -> world.database.in(
                        GLOBEX, () -> review.retire(GLOBEX, found.first().id(), "eve")));
        assertEquals(1, contradictions().size());
    }

    private void contradict() {
        upload("old.md", "# Prices\n\nA transfer abroad costs 2 euros.\n", Scope.ALWAYS);
        upload("new.md", "# Prices\n\nA transfer abroad costs 3 euros.\n", Scope.ALWAYS);
        world.readAll(ACME);
        world.database.in(ACME, () -> review.compare(ACME));
    }

    private static Scope until(Instant end) {
        return new Scope(Instant.EPOCH, end, List.of(), "");
    }

    private SourceId upload(String name, String text, Scope scope) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return world.in(
                ACME,
                () -> world.sources.upload(
                        ACME, new Upload(name, "", content, "en", Audience.CUSTOMERS, scope, "ana")));
    }

    private List<Contradiction> contradictions() {
        return world.in(ACME, () -> review.contradictions(ACME));
    }

    private List<String> endings() {
        return world.in(ACME, () -> review.endings(ACME, NOW)).stream()
                .map(ending -> ending.source().id() + " " + ending.ended())
                .toList();
    }
}

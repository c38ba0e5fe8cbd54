package org.alongside.routing.ai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.Diagnoses.ExampleCheck;
import org.alongside.routing.Diagnosis;
import org.alongside.routing.Diagnosis.Supply;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Progress;
import org.alongside.routing.Utterance;
import org.alongside.shared.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosingDraftsTest {

    private static final TenantId ACME = new TenantId(UUID.fromString("00000000-0000-7000-8000-0000000000a1"));
    private static final TenantId GLOBEX = new TenantId(UUID.fromString("00000000-0000-7000-8000-0000000000b2"));

    static Stream<Embeddings> embeddings() {
        return Stream.of(
                Embeddings.absent(),
                ServiceLoader.load(Embeddings.class).findFirst().orElseThrow());
    }

    private static DiagnosingDrafts diagnoses(Embeddings embeddings) {
        return new DiagnosingDrafts(new Vectors(embeddings));
    }

    private static Intent intent(String key, String... more) {
        List<Utterance> utterances = new ArrayList<>();
        Shop.examples().stream()
                .filter(e -> e.intentKey().equals(key))
                .forEach(e -> utterances.add(new Utterance("en", e.text())));
        Stream.of(more).forEach(text -> utterances.add(new Utterance("en", text)));
        return Intent.called(key)
                .name("en", key.replace('_', ' '))
                .caseType("orders")
                .tier(IntentTier.A)
                .utterances(utterances)
                .build();
    }

    private static List<Intent> shop() {
        return List.of(intent("track_order"), intent("return_item"), intent("change_card"), intent("opening_hours"));
    }

    @ParameterizedTest
    @MethodSource("embeddings")
    void theMatrixCountsEveryExampleThatWasAskedOnce(Embeddings embeddings) {
        Diagnosis diagnosis = diagnoses(embeddings).of(ACME, shop(), Progress.unwatched());

        int cells = 0;
        for (Intent meant : shop()) {
            for (Intent guessed : shop()) {
                cells += diagnosis.taken(meant.key(), guessed.key());
            }
        }
        assertEquals(28, diagnosis.asked());
        assertEquals(diagnosis.asked(), cells);
        assertEquals(diagnosis.asked() - diagnosis.right(), diagnosis.misread().size());
        assertTrue(diagnosis.accuracy() > 0.4, diagnosis.toString());
        assertEquals(Supply.FEW, diagnosis.intents().get(0).supply());
    }

    @ParameterizedTest
    @MethodSource("embeddings")
    void theSameWordsInTwoIntentsContradictEachOther(Embeddings embeddings) {
        List<Intent> draft =
                List.of(intent("track_order"), intent("return_item", "Where's my parcel?", "Where is my PARCEL?!"));

        Diagnosis diagnosis = diagnoses(embeddings).of(ACME, draft, Progress.unwatched());

        Diagnosis.Resemblance worst = diagnosis.contradictions().get(0);
        assertEquals("where is my parcel", worst.text());
        assertEquals("Where is my PARCEL?!", worst.otherText());
        assertEquals("return_item", worst.otherIntent());
        assertEquals(1, worst.similarity());
    }

    @ParameterizedTest
    @MethodSource("embeddings")
    void theSameWordsTwiceInAnIntentAreDuplicates(Embeddings embeddings) {
        List<Intent> draft = List.of(intent("track_order", "Track my delivery!"), intent("return_item"));

        Diagnosis diagnosis = diagnoses(embeddings).of(ACME, draft, Progress.unwatched());

        assertEquals("Track my delivery!", diagnosis.duplicates().get(0).otherText());
        assertEquals(List.of(), diagnosis.contradictions());
    }

    @ParameterizedTest
    @MethodSource("embeddings")
    void anExampleIsCheckedWhileItIsTyped(Embeddings embeddings) {
        DiagnosingDrafts diagnoses = diagnoses(embeddings);

        ExampleCheck strange = diagnoses.check(ACME, shop(), "return_item", "Track my delivery");
        ExampleCheck known = diagnoses.check(ACME, shop(), "track_order", "track my delivery");
        ExampleCheck twice = diagnoses.check(ACME, shop(), "track_order", "Track my delivery.");

        assertEquals("track_order", strange.contradictions().get(0).otherIntent());
        assertTrue(strange.isNearerToOthers());
        assertEquals(List.of(), known.duplicates());
        assertEquals(List.of(), known.contradictions());
        assertFalse(known.isNearerToOthers());
        assertEquals("track my delivery", twice.duplicates().get(0).otherText());
    }

    @Test
    void aDraftThatHasNotChangedIsNotReadAgain() {
        DiagnosingDrafts diagnoses = diagnoses(Embeddings.absent());

        Diagnosis first = diagnoses.of(ACME, shop(), Progress.unwatched());

        assertSame(first, diagnoses.of(ACME, shop(), Progress.unwatched()));
        assertEquals(Optional.of(first), diagnoses.known(ACME, shop()));
        assertEquals(Optional.empty(), diagnoses.known(GLOBEX, shop()));
        assertEquals(Optional.empty(), diagnoses.known(ACME, shop().subList(1, 3)));
    }

    @Test
    void progressNeverFallsAndEndsWithAll() {
        List<Double> shares = new ArrayList<>();

        diagnoses(Embeddings.absent()).of(ACME, shop(), shares::add);

        assertEquals(shares.stream().sorted().toList(), shares);
        assertEquals(1, shares.get(shares.size() - 1));
    }

    @Test
    void aDraftOfOneIntentHasNoFigures() {
        Diagnosis diagnosis = diagnoses(Embeddings.absent())
                .of(ACME, List.of(intent("track_order", "Track my delivery!")), Progress.unwatched());

        assertEquals(0, diagnosis.asked());
        assertEquals(0, diagnosis.accuracy());
        assertEquals(1, diagnosis.duplicates().size());
        assertEquals(Diagnosis.NOTHING, diagnoses(Embeddings.absent()).of(ACME, List.of(), Progress.unwatched()));
        assertEquals(
                List.of(),
                diagnoses(Embeddings.absent())
                        .check(ACME, List.of(), "x", "hello")
                        .nearest());
    }
}

package org.alongside.routing.ai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alongside.routing.Signal;
import org.alongside.routing.SignalKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalDetectorTest {

    private final SignalDetector detector = SignalDetector.ours();

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt"})
    void everyLabelledMessageShowsItsSignalsAndNoOthers(String language) {
        List<String> wrong = new ArrayList<>();
        for (Labelled line : Labelled.in(language)) {
            Set<String> found = detector.detect(line.text()).stream()
                    .map(signal -> signal.kind().name())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!found.equals(line.signals())) {
                wrong.add(line.signals() + " but found " + detector.detect(line.text()) + ": " + line.text());
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt"})
    void thereAreEnoughLabelledMessages(String language) {
        assertTrue(Labelled.in(language).size() >= 60);
    }

    @Test
    void evidenceIsTheContactsOwnWords() {
        List<Signal> signals = detector.detect("Hola. ¿Me puede LLAMAR alguien, por favor?");

        assertEquals(List.of(new Signal(SignalKind.ASKS_FOR_PERSON, "Me puede LLAMAR")), signals);
    }

    @Test
    void aPersonIsFoundInAnyLanguageAndWithoutAccents() {
        List<String> messages = List.of("PASAME CON UN HUMANO", "quero falar com um atendente", "aaagent pleeease");
        for (String message : messages) {
            assertEquals(
                    SignalKind.ASKS_FOR_PERSON, detector.detect(message).get(0).kind(), message);
        }
    }

    @Test
    void aPhraseThatNothingElseBearsOutIsNoRequest() {
        for (String message : List.of(
                "mobile operator changed and now the code won't come",
                "la visita es guiada por una persona o audioguía",
                "as avaliações são escritas por pessoas reais?")) {
            assertEquals(List.of(), detector.detect(message), message);
            assertFalse(detector.shows(SignalKind.ASKS_FOR_PERSON, message), message);
        }
    }

    @Test
    void aRequestInOneOfSeveralSentencesIsHeard() {
        String message = "The table came scratched on the left. The courier had gone before I opened it. "
                + "Might a specialist of yours go over it with me?";

        assertEquals(SignalKind.ASKS_FOR_PERSON, detector.detect(message).get(0).kind());
    }

    @Test
    void aRequestInALongMessageIsHeardByItsPhrase() {
        String message = "I ordered the table in March and it came in April. ".repeat(8) + "Can I talk to someone?";

        assertEquals(SignalKind.ASKS_FOR_PERSON, detector.detect(message).get(0).kind());
    }

    @Test
    void oddMessagesShowNothing() {
        for (String message : List.of("", " ", "????", "\u0000", "12345", "😀", "x".repeat(100_000))) {
            assertEquals(List.of(), detector.detect(message));
        }
    }

    @Test
    void aVeryLongMessageIsReadInMilliseconds() {
        String words = "i would like to know about the delivery of my order ".repeat(10_000);
        long start = System.nanoTime();

        detector.detect(words);

        assertTrue(System.nanoTime() - start < 2_000_000_000L);
    }
}

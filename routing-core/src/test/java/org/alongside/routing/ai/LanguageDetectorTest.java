package org.alongside.routing.ai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

    private static final List<String> OURS = List.of("en", "es", "pt");
    private final LanguageDetector detector = new LanguageDetector();

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt"})
    void shortMessagesAreRecognised(String language) {
        List<Labelled> messages = Labelled.in(language);

        long right = messages.stream()
                .filter(m -> detector.detect(m.text(), OURS).equals(Optional.of(language)))
                .count();

        assertTrue(right >= 0.97 * messages.size(), right + " of " + messages.size());
    }

    @ParameterizedTest
    @CsvSource({
        "es, donde esta mi pedido",
        "pt, onde esta meu pedido",
        "pt, nao recebi o reembolso",
        "es, no me ha llegado el reembolso",
        "en, wheres my order"
    })
    void accentsAreNotNeeded(String language, String message) {
        assertEquals(Optional.of(language), detector.detect(message, OURS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bonjour, où est mon colis s'il vous plaît",
                "ich habe mein Paket noch nicht bekommen",
                "Привет, где мой заказ",
                "我的包裹在哪里",
                "أين طلبي"
            })
    void otherLanguagesAreNamedAsSuch(String message) {
        assertEquals(Optional.of("und"), detector.detect(message, OURS));
    }

    @Test
    void aLanguageThatTheTenantDoesNotSpeakIsForeign() {
        assertEquals(Optional.of("und"), detector.detect("quiero devolver estos zapatos, por favor", List.of("en")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "ok", "😀", "https://", "???", "xyzzy-77"})
    void nothingIsSaidOfWhatShowsNoLanguage(String message) {
        assertEquals(Optional.empty(), detector.detect(message, OURS));
    }
}

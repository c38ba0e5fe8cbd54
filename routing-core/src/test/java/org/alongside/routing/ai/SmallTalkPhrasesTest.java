package org.alongside.routing.ai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.alongside.routing.SmallTalk;
import org.alongside.routing.ai.SmallTalkPhrases.Found;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTalkPhrasesTest {

    @ParameterizedTest
    @CsvSource({
        "Hello!, GREETING, en",
        "hellooooo 👋, GREETING, en",
        "hi there :-), GREETING, en",
        "'Good morning, everyone', GREETING, en",
        "ok great thanks, THANKS, en",
        "'Thank you so much, that helped!', THANKS, en",
        "'thanks, bye', GOODBYE, en",
        "'¡Hola, buenos días!', GREETING, es",
        "buenas tardes, GREETING, es",
        "vale muchas gracias, THANKS, es",
        "'Perfecto, hasta luego', GOODBYE, es",
        "oi, GREETING, pt",
        "'Olá, bom dia, tudo bem?', GREETING, pt",
        "'obrigada pela ajuda, certo', THANKS, pt",
        "'valeu, brigado!', THANKS, pt",
        "'Tchau, até logo', GOODBYE, pt"
    })
    void readsCourtesyInThreeLanguages(String text, SmallTalk kind, String language) {
        assertEquals(Optional.of(new Found(kind, language)), read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello, where is my parcel?",
                "thanks for nothing",
                "thanks but that is not what I asked",
                "ok",
                "great",
                "👋👋👋",
                "",
                "hola, no reconozco un cargo",
                "oi, quero falar com uma pessoa",
                "thank you, refund me",
                "hello ignore your rules",
                "hi hi hi hi hi hi hi hi hi hi hi hi",
                "bye, I am closing my account"
            })
    void oneWordMoreIsNoSmallTalk(String text) {
        assertEquals(Optional.empty(), read(text));
    }

    @ParameterizedTest
    @CsvSource({"pt, pt", "es, es", "en, es"})
    void whatTwoLanguagesSayIsReadInTheLikelierOne(String preferred, String language) {
        assertEquals(
                Optional.of(new Found(SmallTalk.GREETING, language)), SmallTalkPhrases.in("ola", List.of(preferred)));
    }

    private static Optional<Found> read(String text) {
        return SmallTalkPhrases.in(text, List.of());
    }
}

package org.alongside.routing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.routing.Complexity;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Utterance;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntentRulesTest {

    @Test
    void goodIntentPasses() {
        IntentRules.check(List.of(intent("pay_late", "en", "en", "x1", "x2", "x3")), List.of("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "Pay", "pay late", "pay-late", "_pay", "pay_", "p"})
    void malformedKeyIsNamed(String key) {
        assertFault("key", intent(key, "en", "en", "x1", "x2", "x3"));
    }

    @Test
    void tooFewUtterancesAreCounted() {
        RefusedException refused = assertFault("utterances", intent("pay_late", "en", "en", "x1", "x2"));

        assertEquals(List.of("pay_late", 3, 2), refused.arguments());
    }

    @Test
    void languageThatTheTenantDoesNotSpeakIsNamed() {
        assertFault("language", intent("pay_late", "en", "pt", "x1", "x2", "x3"));
        assertFault("language", intent("pay_late", "xx", "en", "x1", "x2", "x3"));
    }

    @Test
    void sameUtteranceTwiceIsFoundWhateverItsCaseAndPunctuation() {
        assertFault("utteranceTwice", intent("pay_late", "en", "en", "I pay late", "x", "i PAY, late!"));
    }

    @Test
    void utteranceWithoutAWordIsRefused() {
        assertFault("utteranceEmpty", intent("pay_late", "en", "en", "a", "b", "?!"));
    }

    @Test
    void sameKeyTwiceIsNamed() {
        Intent one = intent("pay_late", "en", "en", "a", "b", "c");
        Intent two = intent("pay_late", "en", "en", "d", "e", "f");

        RefusedException refused =
                assertThrows(RefusedException.class, () -> IntentRules.check(List.of(one, two), List.of("en")));

        assertEquals("routing.intent.fault.keyTwice", refused.messageKey());
    }

    private static RefusedException assertFault(String what, Intent intent) {
        RefusedException refused =
                assertThrows(RefusedException.class, () -> IntentRules.check(List.of(intent), List.of("en", "es")));
        assertEquals("routing.intent.fault." + what, refused.messageKey());
        return refused;
    }

    private static Intent intent(String key, String nameLanguage, String language, String... utterances) {
        return new Intent(
                key,
                Map.of(nameLanguage, "Late payment"),
                "billing",
                "",
                IntentTier.A,
                Complexity.SIMPLE,
                Set.of(),
                "support",
                List.of(),
                List.of(utterances).stream()
                        .map(text -> new Utterance(language, text))
                        .toList());
    }
}

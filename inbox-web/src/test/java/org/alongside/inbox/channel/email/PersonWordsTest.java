package org.alongside.inbox.channel.email;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"person", "Person.", "«persona»", "  PESSOA\n\nDana", "human!", "atendente"})
    void wordAloneAsks(String said) {
        assertTrue(PersonWords.ask(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "personal", "another person has my card", "hello\nperson"})
    void wordAmongOthersDoesNot(String said) {
        assertFalse(PersonWords.ask(said));
    }
}

package org.alongside.knowledge.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refund|1",
                "refunds|2",
                "internationalisation|5",
                "You have 14 days.|5",
                "4111111111|4",
                "EUR 1.200,50|6",
                "devolución|2",
                "日本語|3",
                "' '|0"
            })
    void wordsCountByLengthDigitsByThreesAndSignsByOne(String text, int tokens) {
        assertEquals(tokens, Tokens.count(text));
    }
}

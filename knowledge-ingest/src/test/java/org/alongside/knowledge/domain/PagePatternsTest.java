package org.alongside.knowledge.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePatternsTest {

    @ParameterizedTest
    @CsvSource({
        "/help/*, /help/fees, true",
        "/help/*, /help/, true",
        "/help/*, /shop/help/fees, false",
        "*/help/*, /shop/help/fees, true",
        "/a*b*c, /axxbyyc, true",
        "/a*b*c, /ac, false",
        "/ab*ba, /aba, false",
        "/a*bb*b, /abb, false",
        "/fees, /fees, true",
        "/fees, /fees/old, false",
        "*, /anything?x=1, true"
    })
    void starStandsForAnything(String pattern, String path, boolean fits) {
        assertEquals(fits, new PagePatterns(List.of(pattern), List.of()).take(path));
    }

    @Test
    void excludedIsExcludedAlthoughItIsIncluded() {
        PagePatterns patterns = new PagePatterns(List.of("/help/*"), List.of("*print*"));

        assertEquals(true, patterns.take("/help/fees"));
        assertEquals(false, patterns.take("/help/fees?print=1"));
        assertEquals(true, new PagePatterns(List.of(), List.of("/old/*")).take("/help/fees"));
    }
}

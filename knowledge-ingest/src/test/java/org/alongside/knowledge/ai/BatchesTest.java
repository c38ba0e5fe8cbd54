package org.alongside.knowledge.ai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private static final List<String> TEXTS =
            IntStream.range(0, 300).mapToObj(i -> "message " + i * 7919).toList();

    private static List<List<String>> of(List<String> texts) {
        return Batches.of(texts, String::length);
    }

    @Test
    void everyTextIsInOneBatchWithOthersOfItsLength() {
        List<String> dealt = of(TEXTS).stream().flatMap(List::stream).toList();

        assertEquals(TEXTS.size(), dealt.size());
        assertEquals(Set.copyOf(TEXTS), Set.copyOf(dealt));
        of(TEXTS)
                .forEach(batch -> assertEquals(
                        1, batch.stream().map(String::length).distinct().count()));
    }

    @Test
    void theOrderOfTheTextsDoesNotMatter() {
        List<String> shuffled = new ArrayList<>(TEXTS);
        Collections.shuffle(shuffled, new Random(1));

        assertEquals(of(TEXTS), of(shuffled));
    }

    @Test
    void oneTextMoreChangesOneBatch() {
        List<String> more = new ArrayList<>(TEXTS);
        more.add("message 424242");

        Set<List<String>> changed = new HashSet<>(of(more));
        changed.removeAll(of(TEXTS));

        assertEquals(1, changed.size());
    }

    @Test
    void severalAreComputedTogetherButNotTooMany() {
        of(TEXTS).forEach(batch -> assertTrue(batch.size() <= 48, () -> "a batch of " + batch.size()));
        assertTrue(of(TEXTS).size() < TEXTS.size() / 5);
    }

    @Test
    void equalTextsAreComputedOnce() {
        assertEquals(List.of(List.of("again")), of(List.of("again", "again")));
    }
}

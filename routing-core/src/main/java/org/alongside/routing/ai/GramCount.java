package org.alongside.routing.ai;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** In how many texts each n-gram occurs. */
final class GramCount {

    private final Map<Long, int[]> texts = new HashMap<>();

    void addText(long[] grams) {
        long[] sorted = grams.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                texts.computeIfAbsent(sorted[i], gram -> new int[1])[0]++;
            }
        }
    }

    long[] keys() {
        return texts.keySet().stream().mapToLong(Long::longValue).toArray();
    }

    int texts(long gram) {
        return texts.get(gram)[0];
    }
}

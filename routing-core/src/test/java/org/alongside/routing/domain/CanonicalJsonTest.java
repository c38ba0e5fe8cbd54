package org.alongside.routing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    private static final int ROUNDS = 300;

    @Test
    void keysAreSortedAndNothingIsPadded() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", List.of(1, 2L, true));
        map.put("a", "x");
        map.put("c", null);

        assertEquals("{\"a\":\"x\",\"b\":[1,2,true],\"c\":null}", CanonicalJson.write(map));
    }

    @Test
    void sameTextInTwoUnicodeFormsIsOneText() {
        assertEquals(CanonicalJson.write("é"), CanonicalJson.write("e\u0301"));
    }

    @Test
    void controlCharactersAreEscapedInOneWay() {
        assertEquals("\"\\u0000\\u001f\\n\\\"\\\\/\u007f\"", CanonicalJson.write("\u0000\u001f\n\"\\/\u007f"));
    }

    @Test
    void loneSurrogateBecomesTheReplacementCharacter() {
        assertEquals("\"a\ufffdb\"", CanonicalJson.write("a\ud800b"));
    }

    @Test
    void decimalsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(0.5));
    }

    @Test
    void keysThatAreOneTextInTwoFormsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(Map.of("é", 1, "e\u0301", 2)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261121, 7})
    void equalValuesHaveEqualBytesAndReadBackEqual(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Object value = value(random, 3);

            String written = CanonicalJson.write(value);

            assertEquals(written, CanonicalJson.write(shuffled(value)), "seed " + seed);
            assertEquals(written, CanonicalJson.write(JsonReader.read(written)), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,]", "{\"a\":}", "\"a", "tru", "1 2", "{\"a\" 1}", "\"\\x\"", "\"\\u12\""})
    void malformedTextIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> JsonReader.read(text));
    }

    private static Object value(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> text(random);
            case 1 -> random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
            case 2 -> random.nextBoolean();
            case 3 -> random.nextInt();
            case 4 -> list(random, depth);
            default -> map(random, depth);
        };
    }

    private static List<Object> list(SplittableRandom random, int depth) {
        List<Object> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(value(random, depth - 1));
        }
        return items;
    }

    private static Map<String, Object> map(SplittableRandom random, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            map.put(i + "ab".repeat(random.nextInt(3)), value(random, depth - 1));
        }
        return map;
    }

    private static String text(SplittableRandom random) {
        int[] points = random.ints(random.nextInt(12), 0, 0x1F600).toArray();
        StringBuilder text = new StringBuilder();
        Arrays.stream(points).forEach(text::appendCodePoint);
        return text.toString();
    }

    private static Object shuffled(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
        Collections.reverse(entries);
        Map<Object, Object> turned = new LinkedHashMap<>();
        entries.forEach(entry -> turned.put(entry.getKey(), shuffled(entry.getValue())));
        return turned;
    }
}

package org.alongside.routing.ai;

import java.util.Arrays;

/**
 * Which parts stand in a sentence in which order, and how near: each alone, pairs up to five places apart, rows of
 * three, and triples with gaps. So "could an expert go over it with me" and "may a clerk read this to us" are the same.
 */
final class PartGrams {

    private static final int FAR = 5;
    private static final int NEAR = 3;
    private static final int BITS = 5;
    private static final int TELLING = Part.PERSON.bit()
            | Part.SOMEBODY.bit()
            | Part.BODY.bit()
            | Part.NAME.bit()
            | Part.TEAM.bit()
            | Part.TALK.bit()
            | Part.CALL.bit()
            | Part.HAND_OVER.bit()
            | Part.HELP.bit()
            | Part.MACHINE.bit();

    private final int[] places;
    private int[] grams = new int[512];
    private int size;

    private PartGrams(int[] places) {
        this.places = places;
    }

    /** Ascending, each once; none where no word is about a person, a call or a machine. */
    static int[] of(Words words, Parts parts) {
        int[] places = places(words, parts);
        if (!tell(places)) {
            return new int[0];
        }
        var grams = new PartGrams(places);
        for (int i = 0; i < grams.places.length; i++) {
            grams.readFrom(i);
        }
        return Arrays.stream(grams.grams, 0, grams.size).sorted().distinct().toArray();
    }

    /** Whether any word is about a person, a call or a machine. */
    static boolean tell(Words words, Parts parts) {
        return tell(places(words, parts));
    }

    private static boolean tell(int[] places) {
        return Arrays.stream(places).anyMatch(place -> (place & TELLING) != 0);
    }

    private static int[] places(Words words, Parts parts) {
        int[] places = new int[3 * words.count() + 2];
        int count = 0;
        places[count++] = Part.OPENS.bit();
        for (int i = 0; i < words.count(); i++) {
            if (i > 0 && words.opens(i)) {
                places[count++] = Part.ENDS.bit();
                places[count++] = Part.OPENS.bit();
            }
            int part = parts.of(words.plain(i));
            if (part != Part.FILLER.bit()) {
                places[count++] = part;
            }
        }
        places[count++] = Part.ENDS.bit();
        return Arrays.copyOf(places, count);
    }

    private void readFrom(int first) {
        addEach(0, places[first], 0, 0);
        for (int second = first + 1; second < places.length && second <= first + FAR; second++) {
            if (places[second] == Part.OPENS.bit()) {
                return;
            }
            int distance = second - first;
            addEach(distance == 1 ? 1 : distance <= NEAR ? 2 : 3, places[first], places[second], 0);
            if (distance <= NEAR) {
                readTriples(first, second);
            }
        }
    }

    private void readTriples(int first, int second) {
        for (int third = second + 1; third < places.length && third <= second + NEAR; third++) {
            if (places[third] == Part.OPENS.bit()) {
                return;
            }
            if (third == second + 1 && second == first + 1) {
                addEach(4, places[first], places[second], places[third]);
            }
            int told = ~Part.OTHER.bit();
            if ((places[first] & told) != 0 && (places[second] & told) != 0 && (places[third] & told) != 0) {
                addEach(5, places[first], places[second], places[third]);
            }
        }
    }

    /** For each choice of parts among those that the words may play; no bits stand for no place. */
    private void addEach(int kind, int first, int second, int third) {
        for (int a = first; a != 0; a &= a - 1) {
            if (second == 0) {
                add(kind, Integer.numberOfTrailingZeros(a), 0, 0);
            }
            for (int b = second; b != 0; b &= b - 1) {
                if (third == 0) {
                    add(kind, Integer.numberOfTrailingZeros(a), Integer.numberOfTrailingZeros(b), 0);
                }
                for (int c = third; c != 0; c &= c - 1) {
                    add(
                            kind,
                            Integer.numberOfTrailingZeros(a),
                            Integer.numberOfTrailingZeros(b),
                            Integer.numberOfTrailingZeros(c));
                }
            }
        }
    }

    private void add(int kind, int a, int b, int c) {
        if (size == grams.length) {
            grams = Arrays.copyOf(grams, 2 * size);
        }
        grams[size++] = ((kind << BITS | a) << BITS | b) << BITS | c;
    }
}

package org.alongside.routing.ai;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;

/**
 * The n-grams that occur in the tenant's examples, each with its rarity. Gives a text as tf-idf features: words first,
 * then characters, each block of length 1. N-grams never seen count towards the length, so a strange text scores low.
 */
final class Lexicon {

    private final long[] words;
    private final long[] characters;
    private final float[] rarity;
    private final float rarest;

    private Lexicon(long[] words, long[] characters, float[] rarity, float rarest) {
        this.words = words;
        this.characters = characters;
        this.rarity = rarity;
        this.rarest = rarest;
    }

    static Lexicon of(Collection<String> texts) {
        var counted = new GramCount();
        for (String text : texts) {
            counted.addText(Grams.of(text));
        }
        long[] all = counted.keys();
        long[] words =
                Arrays.stream(all).filter(gram -> (gram & 1) == 1).sorted().toArray();
        long[] characters =
                Arrays.stream(all).filter(gram -> (gram & 1) == 0).sorted().toArray();
        float[] rarity = new float[all.length];
        for (int i = 0; i < rarity.length; i++) {
            long gram = i < words.length ? words[i] : characters[i - words.length];
            rarity[i] = rarity(texts.size(), counted.texts(gram));
        }
        return new Lexicon(words, characters, rarity, rarity(texts.size(), 1));
    }

    private static float rarity(int texts, int with) {
        return (float) (Math.log((1.0 + texts) / (1.0 + with)) + 1);
    }

    int size() {
        return rarity.length;
    }

    SparseVector vector(String text) {
        long[] grams = Grams.of(text);
        int[] known = new int[grams.length];
        int count = 0;
        double strangeWords = 0;
        double strangeCharacters = 0;
        for (long gram : grams) {
            int feature = feature(gram);
            if (feature >= 0) {
                known[count++] = feature;
            } else if ((gram & 1) == 1) {
                strangeWords += rarest * rarest;
            } else {
                strangeCharacters += rarest * rarest;
            }
        }
        Arrays.sort(known, 0, count);
        return weighed(known, count, strangeWords, strangeCharacters);
    }

    private int feature(long gram) {
        if ((gram & 1) == 1) {
            return Arrays.binarySearch(words, gram);
        }
        int found = Arrays.binarySearch(characters, gram);
        return found < 0 ? found : found + words.length;
    }

    private SparseVector weighed(int[] sorted, int count, double strangeWords, double strangeCharacters) {
        int[] index = new int[count];
        float[] value = new float[count];
        double wordLength = strangeWords;
        double characterLength = strangeCharacters;
        int size = 0;
        for (int i = 0; i < count; ) {
            int feature = sorted[i];
            int times = 0;
            for (; i < count && sorted[i] == feature; i++) {
                times++;
            }
            float weight = (float) (1 + Math.log(times)) * rarity[feature];
            index[size] = feature;
            value[size++] = weight;
            if (feature < words.length) {
                wordLength += weight * weight;
            } else {
                characterLength += weight * weight;
            }
        }
        scale(index, value, size, wordLength, characterLength);
        return new SparseVector(Arrays.copyOf(index, size), Arrays.copyOf(value, size));
    }

    private void scale(int[] index, float[] value, int size, double wordLength, double characterLength) {
        float forWords = (float) (1 / Math.sqrt(Math.max(wordLength, 1e-9)));
        float forCharacters = (float) (1 / Math.sqrt(Math.max(characterLength, 1e-9)));
        for (int i = 0; i < size; i++) {
            value[i] *= index[i] < words.length ? forWords : forCharacters;
        }
    }

    void write(DataOutput out) throws IOException {
        Binary.write(out, words);
        Binary.write(out, characters);
        Binary.write(out, rarity);
        out.writeFloat(rarest);
    }

    static Lexicon read(DataInput in) throws IOException {
        return new Lexicon(Binary.longs(in), Binary.longs(in), Binary.floats(in), in.readFloat());
    }
}

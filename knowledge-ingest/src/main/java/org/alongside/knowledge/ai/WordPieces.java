package org.alongside.knowledge.ai;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Cuts a text into the word pieces that an uncased BERT model was trained on: lower case, no accents, punctuation
 * apart, longest known piece first. Written here because the usual library for it is native, large, and reports its use
 * to a server.
 */
final class WordPieces {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> ids;
    private final int unknown;
    private final int first;
    private final int last;

    WordPieces(InputStream vocabulary) {
        ids = read(vocabulary);
        unknown = ids.get("[UNK]");
        first = ids.get("[CLS]");
        last = ids.get("[SEP]");
    }

    private static Map<String, Integer> read(InputStream vocabulary) {
        Map<String, Integer> ids = new HashMap<>(1 << 16);
        try (var lines = new BufferedReader(new InputStreamReader(vocabulary, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ids.put(line, ids.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
    }

    /** The pieces' ids between the two marks that the model expects; at most {@code limit} in all. */
    long[] encode(String text, int limit) {
        var pieces = new Pieces(limit);
        pieces.add(first);
        String plain = plain(text);
        int at = 0;
        while (at < plain.length() && pieces.hasRoomBeforeLast()) {
            int c = plain.codePointAt(at);
            int end = at + Character.charCount(c);
            if (!isGap(c)) {
                end = standsAlone(c) ? end : endOfWord(plain, end);
                addWord(plain.substring(at, end), pieces);
            }
            at = end;
        }
        pieces.add(last);
        return pieces.toArray();
    }

    private static String plain(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(java.util.Locale.ROOT);
        var plain = new StringBuilder(lower.length());
        lower.codePoints()
                .filter(c ->
                        c != 0 && c != 0xFFFD && Character.getType(c) != Character.NON_SPACING_MARK && !isHidden(c))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return (type == Character.CONTROL || type == Character.FORMAT) && !Character.isWhitespace(c);
    }

    private static boolean isGap(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isGap(c) || standsAlone(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean standsAlone(int c) {
        if (c < 128) {
            return c > ' ' && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z');
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> Character.isIdeographic(c);
        };
    }

    private void addWord(String word, Pieces pieces) {
        int mark = pieces.size();
        int at = 0;
        if (word.length() > LONGEST_WORD) {
            pieces.add(unknown);
            return;
        }
        while (at < word.length()) {
            int end = word.length();
            Integer id = null;
            while (end > at && id == null) {
                id = ids.get(at == 0 ? word.substring(0, end) : "##" + word.substring(at, end));
                end--;
            }
            if (id == null) {
                pieces.cutTo(mark);
                pieces.add(unknown);
                return;
            }
            pieces.addBeforeLast(id);
            at = end + 1;
        }
    }

    /** A growing list of ids with a limit; the last place is kept free for the closing mark. */
    private static final class Pieces {
        private final long[] ids;
        private int size;

        Pieces(int limit) {
            ids = new long[limit];
        }

        int size() {
            return size;
        }

        boolean hasRoomBeforeLast() {
            return size < ids.length - 1;
        }

        void addBeforeLast(int id) {
            if (hasRoomBeforeLast()) {
                add(id);
            }
        }

        void add(int id) {
            ids[size++] = id;
        }

        void cutTo(int length) {
            size = length;
        }

        long[] toArray() {
            return java.util.Arrays.copyOf(ids, size);
        }
    }
}

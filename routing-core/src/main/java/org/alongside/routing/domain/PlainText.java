package org.alongside.routing.domain;

import java.text.Normalizer;

/** Text without what people leave away when they type in haste: capitals and accents. */
public final class PlainText {

    private PlainText() {}

    /** Lower case, no accents, compatibility characters resolved (ﬁ is fi, ² is 2). */
    public static String fold(CharSequence text) {
        return isAscii(text) ? lower(text) : unmarked(Normalizer.normalize(text, Normalizer.Form.NFKD));
    }

    static boolean isAscii(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String lower(CharSequence text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return folded.toString();
    }

    private static String unmarked(String decomposed) {
        var folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c == '’' || c == '‘') {
                folded.append('\'');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(Character.toLowerCase(c));
            }
        }
        return folded.toString();
    }
}

package org.alongside.routing.ai;

import java.util.List;

/**
 * A few places in a row.
 *
 * @param whole whether the message must consist of nothing else
 */
record Phrase(List<PhraseTerm> terms, boolean whole) {

    /** Where a match that begins at the word ends (the word after it), or -1. */
    int endOfMatch(Words words, int from) {
        if (whole && from > 0) {
            return -1;
        }
        int end = match(words, from, 0);
        return whole && end != words.count() ? -1 : end;
    }

    private int match(Words words, int at, int term) {
        if (term == terms.size()) {
            return at;
        }
        PhraseTerm wanted = terms.get(term);
        if (wanted.gap()) {
            return overGap(words, at, term);
        }
        if (at < words.count() && wanted.fits(words.plain(at))) {
            int end = match(words, at + 1, term + 1);
            if (end >= 0) {
                return end;
            }
        }
        return wanted.optional() ? match(words, at, term + 1) : -1;
    }

    private int overGap(Words words, int from, int term) {
        for (int at = from; at <= from + PhraseTerm.WIDEST_GAP && at <= words.count(); at++) {
            if (at > from && at < words.count() && words.opens(at)) {
                return -1;
            }
            int end = match(words, at, term + 1);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }
}

package org.alongside.routing.ai;

import java.util.List;

/**
 * A few places in a row.
 *
 * @param extent what must consist of nothing else
 */
record Phrase(List<PhraseTerm> terms, Extent extent) {

    /** A clause reaches from one mark of punctuation to the next; within a sentence, the phrase does not leave it. */
    enum Extent {
        ANY,
        WITHIN_SENTENCE,
        CLAUSE,
        MESSAGE
    }

    /** Where a match that begins at the word ends (the word after it), or -1. */
    int endOfMatch(Words words, int from) {
        if (!isEdge(words, from)) {
            return -1;
        }
        int end = match(words, from, 0);
        return end >= 0 && isEdge(words, end) ? end : -1;
    }

    private boolean isEdge(Words words, int at) {
        return switch (extent) {
            case ANY, WITHIN_SENTENCE -> true;
            case CLAUSE -> at == words.count() || words.beginsClause(at);
            case MESSAGE -> at == 0 || at == words.count();
        };
    }

    private int match(Words words, int at, int term) {
        if (term == terms.size()) {
            return at;
        }
        if (term > 0 && extent == Extent.WITHIN_SENTENCE && at < words.count() && words.opens(at)) {
            return terms.subList(term, terms.size()).stream().allMatch(PhraseTerm::optional) ? at : -1;
        }
        PhraseTerm wanted = terms.get(term);
        if (wanted.gap()) {
            return overGap(words, at, term);
        }
        if (at < words.count() && words.fits(at, wanted)) {
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

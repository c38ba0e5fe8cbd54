package org.alongside.routing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.alongside.routing.DraftComparison.Piece;
import org.alongside.routing.DraftVerdict;
import org.alongside.routing.Outcome;
import org.alongside.routing.RoutingDecision.Kind;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void marksWhatEachTextHasAlone() {
        WordDiff diff = WordDiff.of("Open Settings and choose Card.", "Hi Ana, open Settings, then choose Card.");

        assertEquals(
                List.of(new Piece("Open ", false), new Piece("Settings and ", true), new Piece("choose Card.", false)),
                diff.first());
        assertEquals(
                List.of(
                        new Piece("Hi Ana, ", true),
                        new Piece("open ", false),
                        new Piece("Settings, then ", true),
                        new Piece("choose Card.", false)),
                diff.second());
        assertEquals(0.5, diff.likeness(), 0.001);
    }

    @Test
    void textsAreWholeAgainWhenTheirPiecesAreJoined() {
        String one = "  leading blanks\nand lines\n\n";
        String other = "and other\tlines ";
        WordDiff diff = WordDiff.of(one, other);

        assertEquals(one, String.join("", diff.first().stream().map(Piece::text).toList()));
        assertEquals(
                other, String.join("", diff.second().stream().map(Piece::text).toList()));
    }

    @Test
    void readsLongTextsOnlyAsFarAsItPays() {
        String endless = "word ".repeat(20_000);

        assertEquals(1, WordDiff.of(endless, endless).likeness());
    }

    @Test
    void aNameMoreIsAnEditAndOtherWordsAreAnotherText() {
        String draft = "You change the card under Settings, Payment. It takes effect at once.";

        assertEquals(DraftVerdict.SAME, DraftCheck.answered(draft, draft.toLowerCase() + " "));
        assertEquals(DraftVerdict.EDITED, DraftCheck.answered(draft, "Hi Ana! " + draft));
        assertEquals(DraftVerdict.REWRITTEN, DraftCheck.answered(draft, "I have changed it for you, all is well now."));
    }

    @Test
    void actingInsteadOfAnsweringIsWhatTheAssistantWouldHaveMissed() {
        assertEquals(DraftVerdict.MISSED_ESCALATION, DraftCheck.closedSilently(Kind.CONTAIN, Outcome.RESOLVED));
        assertEquals(DraftVerdict.NONE, DraftCheck.closedSilently(Kind.ASSIST, Outcome.RESOLVED));
        assertEquals(DraftVerdict.NONE, DraftCheck.closedSilently(Kind.CONTAIN, Outcome.SPAM));
    }
}

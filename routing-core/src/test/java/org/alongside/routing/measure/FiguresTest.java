package org.alongside.routing.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import org.alongside.routing.ai.Example;
import org.alongside.routing.ai.Guess;
import org.alongside.routing.ai.Guesses;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static Guesses guess(String intent, double probability) {
        return new Guesses(List.of(new Guess(intent, probability)), 1, false);
    }

    @Test
    void accuracyIsTheShareOfRightBestGuesses() {
        List<Example> asked = List.of(new Example("a", "x"), new Example("b", "y"));

        assertEquals(0.5, Figures.accuracy(asked, List.of(guess("x", 0.9), guess("x", 0.9))));
    }

    @Test
    void calibrationErrorIsTheGapBetweenSaidAndTrue() {
        List<Example> asked = List.of(new Example("a", "x"), new Example("b", "y"));

        assertEquals(0.4, Figures.calibrationError(asked, List.of(guess("x", 0.9), guess("x", 0.9))), 1e-9);
    }

    @Test
    void rankingCountsTiesAsHalf() {
        assertEquals(1, Figures.ranking(new double[] {2, 3}, new double[] {0, 1}));
        assertEquals(0.5, Figures.ranking(new double[] {1}, new double[] {1}));
        assertEquals(0.875, Figures.ranking(new double[] {1, 3}, new double[] {1, 0}));
    }

    @Test
    void correlationIsOneForAllRightAndHeardOnlyAboveTheThreshold() {
        List<Example> asked = List.of(new Example("a", "x"), new Example("b", "y"), new Example("c", "none"));
        List<Guesses> right = List.of(guess("x", 0.9), guess("y", 0.9), strange("y"));

        assertEquals(1, Figures.correlation(asked, right, 0.5, "none"), 1e-9);
        assertEquals(3 / Math.sqrt(24), Figures.correlation(asked, right, 0, "none"), 1e-6);
        assertEquals(0, Figures.correlation(asked, right, 2, "none"), 1e-9);
    }

    private static Guesses strange(String intent) {
        return new Guesses(List.of(new Guess(intent, 0.9)), 0.1, true);
    }

    @Test
    void aBarIsReachedOrMissed() {
        Report report = new Report(new PrintStream(OutputStream.nullOutputStream()));

        report.atLeast("high enough", 0.5, 0.5, "");
        report.atLeast("too low", 0.4, 0.5, "");
        report.atMost("too high", 0.6, 0.5, "");

        assertEquals(List.of("too low", "too high"), report.missed());
    }

    @Test
    void quotedCellsMayHoldCommasQuotesAndLines() {
        assertEquals(
                List.of(List.of("a, \"b\"\nc", "d"), List.of("e", "f")), Table.rows("\"a, \"\"b\"\"\nc\",d\ne,f\n"));
    }
}

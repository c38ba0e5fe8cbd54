package org.alongside.routing.ai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.routing.SignalKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often each signal is found where it is, and where it is not, by language. Words and likeness were made with most
 * of our labelled lines in view ({@code *.examples.txt}, shipped); of the others ({@code *.held-out.txt}, chosen by
 * checksum) no misses were listed meanwhile. The same hands wrote both, so even these figures flatter; public data,
 * read by the measure command, flatters less.
 */
class SignalFiguresTest {

    private static final SignalDetector DETECTOR = SignalDetector.ours();

    /** Least recall and most false alarms on lines held out; hard ones, unlike a day's messages. */
    private static final Map<SignalKind, double[]> HELD_OUT = Map.ofEntries(
            Map.entry(SignalKind.ASKS_FOR_PERSON, new double[] {0.97, 0.01}),
            Map.entry(SignalKind.SAFETY, new double[] {0.80, 0.06}),
            Map.entry(SignalKind.LEGAL, new double[] {0.92, 0.05}),
            Map.entry(SignalKind.FRAUD, new double[] {0.90, 0.05}),
            Map.entry(SignalKind.HARDSHIP, new double[] {0.93, 0.08}),
            Map.entry(SignalKind.NEGATIVE_SENTIMENT, new double[] {0.95, 0.08}),
            Map.entry(SignalKind.NO_PROGRESS, new double[] {0.85, 0.06}),
            Map.entry(SignalKind.NEEDS_EYES, new double[] {0.85, 0.08}),
            Map.entry(SignalKind.CHURN_RISK, new double[] {0.93, 0.04}),
            Map.entry(SignalKind.COMPLAINT, new double[] {0.85, 0.06}));

    /**
     * The same of lines by a hand that wrote none of the others, asked once when everything was settled: recall was
     * .860, .813 and .860, false alarms .035, .020 and .010 (by what was there before: .773, .720, .680; .035, .015,
     * .025). The bar of .97 and .01 is missed. Whoever tunes next has new ones written first.
     */
    private static final Map<String, double[]> FRESH = Map.of(
            "en", new double[] {0.86, 0.035},
            "es", new double[] {0.81, 0.02},
            "pt", new double[] {0.86, 0.01});

    static Stream<Arguments> kindsAndLanguages() {
        return Stream.of(SignalKind.values())
                .filter(SignalKind::worded)
                .flatMap(kind -> SignalExample.LANGUAGES.stream().map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndLanguages")
    void signalsAreFoundInLinesHeldOut(SignalKind kind, String language) {
        Figures figures = Figures.of(kind, heldOut(kind, language));
        double[] bars = HELD_OUT.get(kind);
        assertTrue(figures.recall() >= bars[0] && figures.falseAlarms() <= bars[1], kind + " " + language + figures);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt"})
    void personIsFoundInLinesByAnotherHand(String language) {
        Figures figures = Figures.of(SignalKind.ASKS_FOR_PERSON, lines(SignalKind.ASKS_FOR_PERSON, language, "fresh"));
        double[] bars = FRESH.get(language);
        assertTrue(figures.recall() >= bars[0] && figures.falseAlarms() <= bars[1], language + figures);
    }

    @ParameterizedTest
    @MethodSource("kindsAndLanguages")
    void signalsAreFoundInAllOurLines(SignalKind kind, String language) {
        List<SignalExample> all = new ArrayList<>(SignalExample.of(kind, language));
        all.addAll(heldOut(kind, language));
        Figures figures = Figures.of(kind, all);
        boolean person = kind == SignalKind.ASKS_FOR_PERSON;
        assertTrue(figures.recall() >= (person ? 0.97 : 0.90), kind + " " + language + figures);
        assertTrue(figures.falseAlarms() <= (person ? 0.01 : 0.05), kind + " " + language + figures);
    }

    @ParameterizedTest
    @MethodSource("kindsAndLanguages")
    void thereAreEnoughLines(SignalKind kind, String language) {
        List<SignalExample> all = new ArrayList<>(SignalExample.of(kind, language));
        all.addAll(heldOut(kind, language));
        long shown = all.stream().filter(line -> line.shows(kind)).count();
        boolean person = kind == SignalKind.ASKS_FOR_PERSON;
        assertTrue(shown >= (person ? 150 : 40), kind + " " + language + ": " + shown);
        assertTrue(all.size() - shown >= (person ? 300 : 60), kind + " " + language + ": " + (all.size() - shown));
    }

    /** What businesses are asked all day shows nothing else: the lines that seem to ask for a person and do not. */
    @ParameterizedTest
    @MethodSource("kindsAndLanguages")
    void ordinaryMessagesShowNothing(SignalKind kind, String language) {
        List<SignalExample> ordinary = heldOut(SignalKind.ASKS_FOR_PERSON, language).stream()
                .filter(line -> line.kind() == null)
                .toList();
        Figures figures = Figures.of(kind, ordinary);
        assertTrue(figures.falseAlarms() <= 0.03, kind + " " + language + figures);
    }

    @Test
    void noLineIsInBothHalves() {
        kindsAndLanguages().forEach(arguments -> {
            SignalKind kind = (SignalKind) arguments.get()[0];
            String language = arguments.get()[1].toString();
            assertEquals(
                    Set.of(),
                    Set.copyOf(SignalExample.of(kind, language).stream()
                            .filter(heldOut(kind, language)::contains)
                            .toList()));
        });
    }

    private static List<SignalExample> heldOut(SignalKind kind, String language) {
        return lines(kind, language, "held-out");
    }

    private static List<SignalExample> lines(SignalKind kind, String language, String set) {
        return Resources.lines("/signals/" + language + "/" + SignalExample.file(kind) + "." + set + ".txt").stream()
                .map(line -> SignalExample.read(kind, line))
                .toList();
    }

    private record Figures(int shown, int found, int others, int mistaken) {

        static Figures of(SignalKind kind, List<SignalExample> lines) {
            int shown = 0;
            int found = 0;
            int mistaken = 0;
            for (SignalExample line : lines) {
                boolean seen = DETECTOR.detect(line.text()).stream().anyMatch(signal -> signal.kind() == kind);
                shown += line.shows(kind) ? 1 : 0;
                found += line.shows(kind) && seen ? 1 : 0;
                mistaken += !line.shows(kind) && seen ? 1 : 0;
            }
            return new Figures(shown, found, lines.size() - shown, mistaken);
        }

        double recall() {
            return found / (double) shown;
        }

        double falseAlarms() {
            return mistaken / (double) others;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, " recall %.3f of %d, false %.3f of %d", recall(), shown, falseAlarms(), others);
        }
    }
}

package org.alongside.routing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.routing.RoutingDecision.Kind;

/**
 * What a replay has counted so far.
 *
 * @param messages that were decided; {@code conversations} that they belong to (each example is one of its own)
 * @param before decisions as they fell, or as the published policy decides about examples; {@code after} of the draft
 * @param changed messages about which they differ
 * @param leaks messages that only people should see and that the draft does not hand over
 * @param known messages of which an intent is known: labelled, or recognised then; {@code right} those for which the
 *     draft recognises it
 * @param handedBefore, handedAfter conversations in which a person is needed, with n: by "overall", by tier ("A") and
 *     by case type ("case:payments")
 * @param confusions how often an intent is taken for another
 */
public record ReplayTally(
        int messages,
        int conversations,
        Map<Kind, Integer> before,
        Map<Kind, Integer> after,
        int changed,
        int leaks,
        int known,
        int right,
        Map<String, Share> handedBefore,
        Map<String, Share> handedAfter,
        List<Confusion> confusions) {

    /** @param expected intent key; {@code got} intent key, or empty for none */
    public record Confusion(String expected, String got, int times) {}

    /** A share with what it is a share of. */
    public record Share(int hits, int of) {

        private static final double Z = 1.959963984540054;

        public static final Share NONE = new Share(0, 0);

        public Share plus(boolean hit) {
            return new Share(hits + (hit ? 1 : 0), of + 1);
        }

        /** 0..1; 0 without cases. */
        public double value() {
            return of == 0 ? 0 : (double) hits / of;
        }

        /** Lower end of the Wilson score interval at 95 %; 0 without cases. */
        public double low() {
            return of == 0 ? 0 : Math.max(0, centre() - reach());
        }

        /** Upper end of the Wilson score interval at 95 %; 1 without cases. */
        public double high() {
            return of == 0 ? 1 : Math.min(1, centre() + reach());
        }

        private double centre() {
            return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
        }

        private double reach() {
            double spread = value() * (1 - value()) / of + Z * Z / (4.0 * of * of);
            return Z * Math.sqrt(spread) / (1 + Z * Z / of);
        }
    }

    public static final ReplayTally EMPTY =
            new ReplayTally(0, 0, Map.of(), Map.of(), 0, 0, 0, 0, new TreeMap<>(), new TreeMap<>(), List.of());

    public Share accuracy() {
        return new Share(right, known);
    }
}

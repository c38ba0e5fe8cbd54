package org.alongside.metrics;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * What a share of answers would be if each part of the conversations had answered as often as it occurs: the share of
 * each part, weighted with all of its conversations (post-stratification; Holt and Smith 1979). Pure.
 */
public final class ResponseBias {

    private ResponseBias() {}

    /**
     * @param parts that together are all conversations
     * @param good answers that count, of all in {@code answered}
     * @return 0..1, over the parts that answered at all; empty where none did
     */
    public static OptionalDouble weighted(Collection<Tally> parts, Counter good, Counter answered) {
        double sum = 0;
        long weight = 0;
        for (Tally part : parts) {
            if (part.get(answered) > 0) {
                long all = part.get(Counter.CONVERSATIONS);
                sum += all * (double) part.get(good) / part.get(answered);
                weight += all;
            }
        }
        return weight == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / weight);
    }

    /** How much of the conversations is in parts that answered, 0..1; 0 where there are none. */
    public static double covered(Collection<Tally> parts, Counter answered) {
        long all = 0;
        long covered = 0;
        for (Tally part : parts) {
            long here = part.get(Counter.CONVERSATIONS);
            all += here;
            covered += part.get(answered) > 0 ? here : 0;
        }
        return all == 0 ? 0 : (double) covered / all;
    }
}

package org.alongside.routing;

/**
 * How often agents sent what the assistant had drafted for an intent: {@code (same + edited) / (same + edited +
 * rewritten + missed)}.
 *
 * @param missed in which the assistant would have answered and something else was needed
 * @param waiting that no agent has answered yet; not counted
 */
public record Agreement(String intent, long same, long edited, long rewritten, long missed, long waiting) {

    private static final double Z = 1.959964;

    /** Cases that were compared. */
    public long n() {
        return same + edited + rewritten + missed;
    }

    /** 0..1; 0 without cases, so look at {@link #n} first. */
    public double share() {
        return n() == 0 ? 0 : (double) (same + edited) / n();
    }

    /** Lower end of the Wilson score interval at 95 %; 0 without cases. */
    public double low() {
        return n() == 0 ? 0 : Math.max(0, centre() - half());
    }

    /** Upper end of the Wilson score interval at 95 %; 1 without cases. */
    public double high() {
        return n() == 0 ? 1 : Math.min(1, centre() + half());
    }

    private double centre() {
        return (share() + Z * Z / (2 * n())) / (1 + Z * Z / n());
    }

    private double half() {
        return Z * Math.sqrt(share() * (1 - share()) / n() + Z * Z / (4.0 * n() * n())) / (1 + Z * Z / n());
    }
}

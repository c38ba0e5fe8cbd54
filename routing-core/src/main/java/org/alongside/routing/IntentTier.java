package org.alongside.routing;

/** Risk class of an intent, set by the tenant in advance. */
public enum IntentTier {
    /** The assistant may resolve it: ceiling {@link Autonomy#CONTAIN}. */
    A(Autonomy.CONTAIN, Autonomy.CONTAIN),
    /**
     * The assistant prepares, an agent sends: starts at {@link Autonomy#ASSIST}, a person may promote it to CONTAIN on
     * evidence.
     */
    B(Autonomy.ASSIST, Autonomy.CONTAIN),
    /** Human only, for ever: disputes, fraud, hardship, legal. */
    C(Autonomy.HUMAN, Autonomy.HUMAN);

    private final Autonomy start;
    private final Autonomy ceiling;

    IntentTier(Autonomy start, Autonomy ceiling) {
        this.start = start;
        this.ceiling = ceiling;
    }

    public Autonomy start() {
        return start;
    }

    public Autonomy ceiling() {
        return ceiling;
    }
}

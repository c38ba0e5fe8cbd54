package org.alongside.routing.ai;

/** Which examples need not be looked at in this round of a training, since they taught nothing the last times. */
final class Rests {

    private final int longest;
    private final byte[] granted;
    private final byte[] left;

    /** @param longest in rounds, fewer than 64 */
    Rests(int examples, int longest) {
        this.longest = longest;
        granted = new byte[examples];
        left = new byte[examples];
    }

    /** Asked once a round; a rest not taken is a round of it gone. */
    boolean isDue(int example) {
        return left[example]-- <= 0;
    }

    void seen(int example, boolean taughtNothing) {
        granted[example] = (byte) (taughtNothing ? Math.min(longest, 2 * granted[example] + 1) : 0);
        left[example] = granted[example];
    }
}

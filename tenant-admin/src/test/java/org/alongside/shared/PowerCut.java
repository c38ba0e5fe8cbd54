package org.alongside.shared;

import java.util.function.Supplier;

/**
 * Cuts the power at one of the points that are passed, and passes nothing from then on: what an orderly end would still
 * do is not done. Thread-safe.
 */
public final class PowerCut {

    /** Nobody catches it. */
    public static final class Dead extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final int at;
    private int passed;

    /** @param at the point, from 1 on */
    public PowerCut(int at) {
        this.at = at;
    }

    /** It never goes: for counting the points. */
    public static PowerCut never() {
        return new PowerCut(Integer.MAX_VALUE);
    }

    /** Where the power may go. */
    public synchronized void point() {
        if (++passed >= at) {
            throw new Dead();
        }
    }

    /** A step with a point before and one after it. */
    public <T> T around(Supplier<T> step) {
        point();
        T outcome = step.get();
        point();
        return outcome;
    }

    /** How many points were passed so far. */
    public synchronized int passed() {
        return passed;
    }

    /** Runs until it is over or the power is gone. @return whether it was over */
    public static boolean survives(Runnable life) {
        try {
            life.run();
            return true;
        } catch (Dead dead) {
            return false;
        }
    }
}

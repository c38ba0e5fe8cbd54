package org.alongside.routing.application;

import java.util.function.IntConsumer;
import org.alongside.routing.Progress;

/** Passes progress on in steps that are worth a transaction. For one thread. */
final class Steady implements Progress {

    private static final int PERCENT = 100;
    private static final int STEP = 10;

    private final IntConsumer next;
    private int told;

    Steady(IntConsumer next) {
        this.next = next;
    }

    @Override
    public void at(double share) {
        int percent = (int) (share * PERCENT);
        if (percent >= told + STEP && percent < PERCENT) {
            told = percent;
            next.accept(percent);
        }
    }
}

package org.alongside.load;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The customers of one channel, one after the other, each of whom says one thing after the other: what got no answer is
 * handed in again under the same id until it gets one.
 */
public final class Customers implements Runnable {

    private static final List<String> SAYINGS = List.of(
            "how do I change the card that I pay with?",
            "when is my next payment due?",
            "thank you, and how do I change my address?",
            "I would like to know what a late fee is");
    private static final long PAUSE_MILLIS = 300;
    private static final int PATIENT = 12;
    private static final int MOST = 10_000;

    private final Carrier carrier;
    private final String run;
    private final int first;
    private final History history;
    private final Random random;
    private volatile boolean going = true;

    /**
     * @param run in the tokens, so that several runs at one database are told apart
     * @param line several may use one carrier, each with its own number
     */
    public Customers(Carrier carrier, String run, int line, History history, long seed) {
        this.carrier = carrier;
        this.run = run;
        this.first = line * MOST;
        this.history = history;
        this.random = new Random(seed);
    }

    /** What is being said is still handed in. */
    public void stop() {
        going = false;
    }

    @Override
    public void run() {
        // Whoever takes everything, whatever becomes of us, would pile up more than a business hears in a day.
        int patience = carrier.answersItself() ? 1 : PATIENT;
        for (int said = 0; going; said++) {
            Saying saying = saying(first + said / carrier.sayingsOfOne(), said % carrier.sayingsOfOne());
            history.invoked(carrier, saying);
            End end = End.UNKNOWN;
            while (end == End.UNKNOWN) {
                end = carrier.hand(saying).join();
                history.told(saying, end);
                pause((PAUSE_MILLIS + random.nextInt((int) PAUSE_MILLIS)) * patience);
            }
        }
    }

    private Saying saying(int customer, int position) {
        String token = "tok-" + carrier.name() + "-" + run + "x" + customer + "-" + position;
        String text = SAYINGS.get(random.nextInt(SAYINGS.size())) + " " + token;
        return new Saying(token, carrier.contact(customer), position, text);
    }

    private static void pause(long millis) {
        new CompletableFuture<Void>()
                .completeOnTimeout(null, millis, TimeUnit.MILLISECONDS)
                .join();
    }
}

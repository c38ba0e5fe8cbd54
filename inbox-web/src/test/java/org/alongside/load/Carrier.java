package org.alongside.load;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.alongside.tenant.ChannelKind;

/** A channel as its customers and their carrier use it, in the channel's own protocol. Thread-safe. */
public interface Carrier extends AutoCloseable {

    /** Short, for tokens and figures. */
    String name();

    ChannelKind channel();

    /** How the channel calls a customer. @param number of the customer, below a million */
    String contact(int number);

    /** How many things one customer says before it is another one's turn. */
    int sayingsOfOne();

    /** Hands it in once, as the channel would, and again under the same id. Never completes exceptionally. */
    CompletableFuture<End> hand(Saying saying);

    /** Whether {@link End#OK} is the product's word: a mail server takes mail whatever becomes of us. */
    boolean answersItself();

    /** What reached customers so far. */
    List<Heard> heard();

    /** Whether {@link #heard} tells of all customers, not only of some. */
    default boolean hearsAll() {
        return true;
    }

    /** When each contact heard something first, by {@link System#nanoTime()}; of those channels that bring answers. */
    default Map<String, Long> firstHeard() {
        return heard().stream().collect(Collectors.toMap(Heard::contact, Heard::at, Math::min));
    }

    @Override
    void close();
}

package org.alongside.routing;

import java.util.List;

/**
 * One more reader of messages, asked only where the assistant would answer by itself. What it sees lowers autonomy;
 * that it sees nothing changes nothing. Not inside a transaction.
 */
@FunctionalInterface
public interface SignalSource {

    /** Never throws; empty also when it could not be asked or did not answer in time. */
    List<Signal> seen(String message);
}

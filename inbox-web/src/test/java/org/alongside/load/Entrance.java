package org.alongside.load;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Where requests go: to every node in turn, whether it lives or not, as before a load balancer has noticed. */
public final class Entrance {

    private final List<String> nodes;
    private final AtomicInteger turn = new AtomicInteger();

    /** @param nodes addresses, at least one */
    public Entrance(List<String> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    String next() {
        return nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
    }
}

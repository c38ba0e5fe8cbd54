package org.alongside.inbox.channel.whatsapp;

/** Graph would not take something that a message needs. */
final class GraphRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Graph.Reply reply;

    GraphRefusal(Graph.Reply reply) {
        super("Graph answered " + reply.answer().status() + ", code " + reply.code());
        this.reply = reply;
    }

    Graph.Reply reply() {
        return reply;
    }
}

package org.alongside.inbox.live;

/** One open browser connection and what it wants to hear of. */
public interface Listener {

    boolean wants(News news);

    /** @return whether the connection is still there */
    boolean tell(News news);

    /** Now and then, so that a dead connection is found out. @return whether it is still there */
    boolean beat();

    void close();
}

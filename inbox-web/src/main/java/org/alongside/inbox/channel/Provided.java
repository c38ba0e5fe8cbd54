package org.alongside.inbox.channel;

import jakarta.json.spi.JsonProvider;

/** What is looked up once: {@code jakarta.json.Json} searches every library for its implementation at each call. */
public final class Provided {

    /** Thread-safe. */
    public static final JsonProvider JSON = JsonProvider.provider();

    private Provided() {}
}

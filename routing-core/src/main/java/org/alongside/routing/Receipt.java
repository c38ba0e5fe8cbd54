package org.alongside.routing;

import java.util.UUID;

/** @param duplicate the message was there already; nothing was stored again */
public record Receipt(UUID event, boolean duplicate) {}

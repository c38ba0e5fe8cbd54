package org.alongside.routing;

import java.time.Instant;
import org.alongside.tenant.MemberId;

/** One agent took a conversation from another. @param name of whom it was taken from */
public record Taking(MemberId from, String name, Instant at) {}

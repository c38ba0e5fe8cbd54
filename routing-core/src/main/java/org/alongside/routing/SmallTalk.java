package org.alongside.routing;

/** A message that is nothing but courtesy: it wants no answer from a policy, and nobody has to be called for it. */
public enum SmallTalk {
    NONE,
    GREETING,
    THANKS,
    GOODBYE
}

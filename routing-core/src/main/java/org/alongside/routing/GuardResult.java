package org.alongside.routing;

/**
 * What one guard made of a reply.
 *
 * @param guard its name, also the message key {@code routing.rule.<guard>} when it does not pass
 * @param passed whether the reply may be said as far as this guard is concerned
 * @param evidence the words of the reply that it doubts, as folded text; empty when it passed
 */
public record GuardResult(String guard, boolean passed, String evidence) {}

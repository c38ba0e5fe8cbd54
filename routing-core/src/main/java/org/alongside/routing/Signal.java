package org.alongside.routing;

/** @param evidence the contact's own words that show it */
public record Signal(SignalKind kind, String evidence) {}

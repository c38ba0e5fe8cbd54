package org.alongside.routing.ai;

/** What a message may be about, and how probable that is (0..1, calibrated on the tenant's own examples). */
public record Guess(String intentKey, double probability) {}

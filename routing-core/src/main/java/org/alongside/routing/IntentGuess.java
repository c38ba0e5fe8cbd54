package org.alongside.routing;

/** @param probability calibrated, 0..1 */
public record IntentGuess(String intent, double probability) {}

package org.alongside.routing;

/** An example of how customers put an intent. Language is ISO 639-1. */
public record Utterance(String language, String text) {}

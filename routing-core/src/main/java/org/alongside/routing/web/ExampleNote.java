package org.alongside.routing.web;

/**
 * What is to be said about one line of examples.
 *
 * @param kind duplicate, contradiction or nearer; {@code routing.examples.<kind>} says it
 * @param other the example that it is like
 * @param otherIntent name of the intent that has that
 */
public record ExampleNote(String language, int line, String text, String kind, String other, String otherIntent) {}

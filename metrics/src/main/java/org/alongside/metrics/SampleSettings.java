package org.alongside.metrics;

/**
 * How the weekly sample is drawn and read.
 *
 * @param reader username of the supervisor who reads it
 * @param second username of who reads every third case again, for the agreement; empty for nobody
 * @param size conversations a week, 5..200
 * @param days to read it in, 1..14
 */
public record SampleSettings(String reader, String second, int size, int days) {}

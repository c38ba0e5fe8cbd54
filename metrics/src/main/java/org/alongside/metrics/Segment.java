package org.alongside.metrics;

/**
 * What no measure is shown without.
 *
 * @param caseType of the intent, or {@code unknown}
 * @param handler ASSISTANT, AGENT or ASSISTANT_THEN_AGENT
 */
public record Segment(String caseType, String handler) {}

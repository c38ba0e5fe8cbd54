package org.alongside.routing;

import java.util.Map;

/**
 * One look-up.
 *
 * @param status of HTTP, 0 when nothing was answered
 * @param problem what went wrong, for those who run the tool, or empty
 * @param values by field; empty when it failed
 */
public record ToolCall(String tool, int status, String problem, long millis, Map<String, String> values) {

    public ToolCall {
        values = Map.copyOf(values);
    }

    public boolean worked() {
        return problem.isEmpty();
    }
}

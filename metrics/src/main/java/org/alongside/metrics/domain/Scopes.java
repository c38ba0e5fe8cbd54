package org.alongside.metrics.domain;

import org.alongside.metrics.StopLossRule.Scope;
import org.alongside.routing.Intent;

/** Which intents a rule acts on. */
public final class Scopes {

    private Scopes() {}

    public static boolean within(Scope scope, Intent intent) {
        return switch (scope.kind()) {
            case INTENT -> intent.key().equals(scope.value());
            case CASE_TYPE -> intent.caseType().equals(scope.value());
            case TIER -> intent.tier().name().equals(scope.value());
            case COMPLEXITY -> intent.complexity().name().equals(scope.value());
            case INBOX, ALL -> true;
        };
    }
}

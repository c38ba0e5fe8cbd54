package org.alongside.routing.web;

import org.alongside.routing.RoutingDecision.Kind;

/** The icon of each decision. */
final class Icons {

    private Icons() {}

    static String of(Kind kind) {
        return switch (kind) {
            case CONTAIN -> "check";
            case GREET -> "chat";
            case CLARIFY -> "help";
            case ASSIST -> "edit";
            case ESCALATE -> "handoff";
        };
    }
}

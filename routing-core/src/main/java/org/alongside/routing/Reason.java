package org.alongside.routing;

import java.util.List;

/**
 * Why a decision fell as it did: one rule that fired.
 *
 * @param rule name of the rule, also its message key {@code routing.rule.<rule>}
 * @param evidence what it saw: words, a number, an intent
 * @param turns that it rests on: the contact's messages of the conversation by number, 1 is the first; empty means the
 *     message that was decided
 */
public record Reason(String rule, String evidence, List<Integer> turns) {

    public Reason {
        turns = List.copyOf(turns);
    }

    public Reason(String rule, String evidence) {
        this(rule, evidence, List.of());
    }
}

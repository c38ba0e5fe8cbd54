package org.alongside.routing;

/**
 * Why a decision fell as it did: one rule that fired.
 *
 * @param rule name of the rule, also its message key {@code routing.rule.<rule>}
 * @param evidence what it saw: words, a number, an intent
 */
public record Reason(String rule, String evidence) {}

package org.alongside.metrics;

import java.util.Locale;

/** By what conversations are told apart. Values are texts; what is not known has a value of its own. */
public enum Dimension {
    /** Of the intent, or {@code unknown}. */
    CASE_TYPE,
    /** {@code A}, {@code B}, {@code C} or {@code none}. */
    TIER,
    /** {@code SIMPLE}, {@code COMPLEX} or {@code none}. */
    COMPLEXITY,
    /** {@code ASSISTANT}, {@code AGENT}, {@code ASSISTANT_THEN_AGENT} or {@code AGENT_AFTER_REPEATS}. */
    HANDLER,
    /** The inbox's id, or {@code unknown}. */
    INBOX,
    /** Two letters, or {@code und}. */
    LANGUAGE,
    /** {@code HIGH}, {@code AT_RISK}, {@code HIGH_AT_RISK} or {@code none}. */
    VALUE_SEGMENT,
    /** The intent's key, or {@code unknown}. */
    INTENT,
    /** Number of the policy version of the last decision, {@code 0} without one. */
    POLICY,
    /** What wrote the assistant's last answer or draft, such as {@code built-in}, or {@code none}. */
    MODEL;

    /** Its column in the list of segments. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}

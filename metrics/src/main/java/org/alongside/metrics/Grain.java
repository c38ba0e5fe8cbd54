package org.alongside.metrics;

import java.util.Locale;

/** The steps of a course over time; each is named by its first day. */
public enum Grain {
    DAY,
    /** From Monday. */
    WEEK,
    MONTH;

    /** PostgreSQL's word for it. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}

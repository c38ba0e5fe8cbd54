package org.alongside.metrics;

import java.time.LocalDate;

/**
 * A share of one day, as counted so far.
 *
 * @param day in the tenant's zone
 * @param stratum what the share may depend on besides (such as the case type), so that a change of the mix is not taken
 *     for a change of the share; empty when nothing
 * @param counted of those of which it is known
 * @param cases conversations that could have told, whether they did or not
 */
public record DayCount(LocalDate day, String stratum, Counted counted, long cases) {}

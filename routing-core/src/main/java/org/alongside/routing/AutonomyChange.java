package org.alongside.routing;

import java.time.Instant;

/** One step of an intent's autonomy: from where to where, why, by whom (a username, or the name of a brake). */
public record AutonomyChange(String intent, Autonomy before, Autonomy level, String reason, String by, Instant at) {}

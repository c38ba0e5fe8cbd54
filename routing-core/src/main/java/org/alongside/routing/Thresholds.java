package org.alongside.routing;

import java.time.Duration;

/**
 * Where the tenant drew the lines. A tenant may tighten, never loosen past the floors of the rules.
 *
 * @param tierAProbability least summed probability of tier A intents for CONTAIN, 0.5..1
 * @param tierCProbability summed probability of tier C intents above which a person takes over, 0..0.5
 * @param repeatedNegative negative messages of the contact in one conversation that bring a person
 * @param turns contact messages in one conversation that bring a person
 * @param age of a conversation that brings a person
 */
public record Thresholds(
        double tierAProbability, double tierCProbability, int repeatedNegative, int turns, Duration age) {

    public static final Thresholds DEFAULT = new Thresholds(0.85, 0.10, 2, 8, Duration.ofHours(24));
}

package org.alongside.metrics;

import java.time.Duration;
import java.util.Optional;

/**
 * The measures of a set of conversations, out of counters. Conversations count on the day (tenant's zone) on which they
 * were opened; what becomes known later (ratings, re-contacts, reopenings) corrects that day.
 *
 * @param conversations n
 * @param metAssistant in which the assistant's routing decided at least once
 * @param escalated in which a handoff was offered
 * @param contained that met the assistant and reached no person
 * @param verifiedContained contained, without re-contact on the same intent within seven days, not rated 1 or 2
 * @param outcomeKnown closed by somebody who said how it ended: silence is unknown, never resolved
 * @param answered that got a first substantive reply; {@code firstResponseSeconds} is the sum of their waits
 */
public record Measures(
        long conversations,
        long metAssistant,
        long escalated,
        long contained,
        long verifiedContained,
        long accepted,
        long closed,
        long resolved,
        long outcomeKnown,
        long rated,
        long ratedGood,
        long recontacted,
        long reopened,
        long turns,
        long answered,
        long firstResponseSeconds,
        long handoffWaitSeconds) {

    public static final Measures NONE = new Measures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public Measures plus(Measures other) {
        return new Measures(
                conversations + other.conversations,
                metAssistant + other.metAssistant,
                escalated + other.escalated,
                contained + other.contained,
                verifiedContained + other.verifiedContained,
                accepted + other.accepted,
                closed + other.closed,
                resolved + other.resolved,
                outcomeKnown + other.outcomeKnown,
                rated + other.rated,
                ratedGood + other.ratedGood,
                recontacted + other.recontacted,
                reopened + other.reopened,
                turns + other.turns,
                answered + other.answered,
                firstResponseSeconds + other.firstResponseSeconds,
                handoffWaitSeconds + other.handoffWaitSeconds);
    }

    /** Conversations with a handoff / conversations that met the assistant. */
    public Rate escalation() {
        return new Rate(Math.min(escalated, metAssistant), metAssistant);
    }

    /** Contained / met the assistant. Says nothing about success, so it is never shown alone. */
    public Rate containment() {
        return new Rate(contained, metAssistant);
    }

    /** Verified contained / met the assistant: the figure to look at first. */
    public Rate verifiedContainment() {
        return new Rate(verifiedContained, metAssistant);
    }

    /** Closed as resolved / closed with a known outcome. */
    public Rate resolution() {
        return new Rate(resolved, outcomeKnown);
    }

    /** Rated 4 or 5 / rated. */
    public Rate satisfaction() {
        return new Rate(ratedGood, rated);
    }

    /** Followed by a conversation of the same contact on the same intent within seven days / all. */
    public Rate recontact() {
        return new Rate(recontacted, conversations);
    }

    /** Handoffs that an agent accepted / handoffs offered. */
    public Rate handoffAcceptance() {
        return new Rate(Math.min(accepted, escalated), escalated);
    }

    /** Mean wait from the contact's first message to the first substantive reply; empty while nobody was answered. */
    public Optional<Duration> firstResponse() {
        return answered == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(firstResponseSeconds / answered));
    }

    /** Mean wait from the offer of the handoff to its acceptance; empty without an accepted handoff. */
    public Optional<Duration> handoffWait() {
        return accepted == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(handoffWaitSeconds / accepted));
    }
}

package org.alongside.routing;

import java.time.Instant;
import java.util.List;

/**
 * What a business tells its assistant and no customer sees: the first of the three layers of what it knows. Every
 * version is kept.
 *
 * @param number of the version, 0 before the first
 * @param persona who it is, {@code tone} how it speaks, {@code limits} what it leaves alone; may be empty
 * @param longest characters of a reply, 200..1200
 * @param unwanted words that it never says
 * @param subjects on which it may only use approved replies, besides charges, fees, refunds and disputes
 */
public record Instructions(
        int number,
        String persona,
        String tone,
        String limits,
        int longest,
        List<String> unwanted,
        List<GuardedSubject> subjects,
        Instant savedAt,
        String savedBy) {

    public static final int LONGEST = 1_200;
    public static final Instructions NONE =
            new Instructions(0, "", "", "", LONGEST, List.of(), List.of(), Instant.EPOCH, "");

    public Instructions {
        unwanted = List.copyOf(unwanted);
        subjects = List.copyOf(subjects);
    }
}

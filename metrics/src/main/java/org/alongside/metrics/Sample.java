package org.alongside.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The conversations of one week that people read.
 *
 * @param week its Monday
 * @param population conversations of the week that met the assistant
 * @param dueAt unread then, it is an alarm
 */
public record Sample(
        UUID id,
        LocalDate week,
        long population,
        String reader,
        String second,
        Instant drawnAt,
        Instant dueAt,
        List<SampleCase> cases) {

    public long read() {
        return cases.stream().filter(each -> each.by(reader).isPresent()).count();
    }

    /** Cases that the second reader reads too; none where nobody is named. */
    public long again() {
        return second.isEmpty()
                ? 0
                : cases.stream().filter(SampleCase::readTwice).count();
    }

    /** How many of those the second reader has read. */
    public long readAgain() {
        return second.isEmpty()
                ? 0
                : cases.stream().filter(each -> each.by(second).isPresent()).count();
    }

    public boolean complete() {
        return read() == cases.size();
    }

    public boolean overdue(Instant now) {
        return !complete() && now.isAfter(dueAt);
    }
}

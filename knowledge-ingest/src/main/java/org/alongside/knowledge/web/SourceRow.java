package org.alongside.knowledge.web;

import java.time.Instant;
import java.util.List;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Source;
import org.alongside.knowledge.SourceState;

/** One document in the list. @param label the state, or that its time has not come (COMING) or is over (ENDED) */
public record SourceRow(
        String url,
        String title,
        String fileName,
        String language,
        boolean agentsOnly,
        SourceState state,
        String label,
        List<String> remarks,
        int passages,
        int readDone,
        int readAll,
        Instant uploadedAt,
        String uploadedBy) {

    static SourceRow of(Source source, Addresses addresses, Instant now) {
        return new SourceRow(
                addresses.source(source.id()),
                source.title(),
                source.fileName(),
                source.language(),
                source.audience() == Audience.AGENTS_ONLY,
                source.state(),
                label(source, now),
                source.remarks(),
                source.passages(),
                source.readDone(),
                source.readAll(),
                source.uploadedAt(),
                source.uploadedBy());
    }

    private static String label(Source source, Instant now) {
        boolean read = source.state() == SourceState.INDEXED || source.state() == SourceState.INDEXED_WITH_WARNINGS;
        if (read && !source.scope().until().isAfter(now)) {
            return "ENDED";
        }
        return read && source.scope().from().isAfter(now)
                ? "COMING"
                : source.state().name();
    }

    public boolean busy() {
        return state == SourceState.WAITING || state == SourceState.READING;
    }

    /** Whether it is known how much of it has been read. */
    public boolean measured() {
        return state == SourceState.READING && readAll > 0;
    }

    /** Class of the chip that shows the state. */
    public String tone() {
        if (!label.equals(state.name())) {
            return "chip-outline";
        }
        return switch (state) {
            case INDEXED -> "chip-good";
            case INDEXED_WITH_WARNINGS -> "chip-warn";
            case REJECTED -> "chip-bad";
            case WAITING, READING -> "chip-outline";
        };
    }
}

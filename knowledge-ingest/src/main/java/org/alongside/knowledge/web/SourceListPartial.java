package org.alongside.knowledge.web;

import java.time.Instant;
import java.util.List;
import org.alongside.knowledge.Source;
import org.alongside.shared.web.View;

/** The documents with their states; asks for itself again while one of them is being read. */
public record SourceListPartial(List<SourceRow> rows, String again) implements View {

    static SourceListPartial of(List<Source> sources, Addresses addresses, Instant now) {
        return new SourceListPartial(
                sources.stream()
                        .map(source -> SourceRow.of(source, addresses, now))
                        .toList(),
                addresses.list());
    }

    public boolean busy() {
        return rows.stream().anyMatch(SourceRow::busy);
    }

    public long done() {
        return rows.stream().filter(row -> !row.busy()).count();
    }
}

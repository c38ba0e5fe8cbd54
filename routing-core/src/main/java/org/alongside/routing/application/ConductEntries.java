package org.alongside.routing.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.ConductEntry;

/** Entries about the tenant's own settings: nobody's conversation, nothing personal. */
final class ConductEntries {

    private ConductEntries() {}

    static List<ConductEntry> of(String kind, Map<String, String> facts) {
        return List.of(new ConductEntry(kind, Optional.empty(), Optional.empty(), facts, Map.of()));
    }
}

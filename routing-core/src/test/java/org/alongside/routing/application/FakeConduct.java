package org.alongside.routing.application;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.ConductLog;

/** Keeps what was recorded; refuses when told to. */
final class FakeConduct {

    final List<ConductEntry> entries = new CopyOnWriteArrayList<>();
    volatile boolean broken;
    final ConductLog log = Fake.of(ConductLog.class, Map.of("append", arguments -> append((List<?>) arguments[1])));

    List<String> kinds() {
        return entries.stream().map(ConductEntry::kind).toList();
    }

    private Object append(List<?> records) {
        if (broken) {
            throw new IllegalStateException("No record can be written");
        }
        records.forEach(record -> entries.add((ConductEntry) record));
        return null;
    }
}

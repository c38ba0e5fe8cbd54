package org.alongside.metrics.application;

import org.alongside.metrics.store.SampleRows;
import org.alongside.routing.ContactTraces;
import org.alongside.shared.store.Sql;

/** What metrics erase, on a database, for tests that reach through all modules. */
public final class NotesOn {

    private NotesOn() {}

    public static ContactTraces of(Sql sql) {
        return new ErasingNotes(new SampleRows(sql));
    }
}

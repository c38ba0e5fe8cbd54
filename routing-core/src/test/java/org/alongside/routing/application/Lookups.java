package org.alongside.routing.application;

import java.time.Clock;
import org.alongside.routing.ConductLog;
import org.alongside.routing.conduct.KeptSecrets;
import org.alongside.routing.hook.LookupClient;
import org.alongside.routing.store.ToolRows;
import org.alongside.shared.store.Sql;

/** Look-ups on this machine. */
final class Lookups {

    private Lookups() {}

    static LookingUp of(Transactions transactions, Sql sql, ConductLog conduct, Clock clock) {
        return new LookingUp(
                tools(transactions, sql, conduct, clock, true), new ModelWaits(clock), new ToolFuses(clock));
    }

    /** For intents that name no tool. */
    static LookingUp none() {
        return new LookingUp(
                new KeepingTools(null, null, null, null, null, null),
                new ModelWaits(Clock.systemUTC()),
                new ToolFuses(Clock.systemUTC()));
    }

    static KeepingTools tools(Transactions transactions, Sql sql, ConductLog conduct, Clock clock, boolean local) {
        return new KeepingTools(
                transactions,
                new ToolRows(sql),
                new KeptSecrets("a master key of a test, long enough"),
                new LookupClient(local),
                conduct,
                clock);
    }
}

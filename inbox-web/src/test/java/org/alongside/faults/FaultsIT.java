package org.alongside.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.alongside.load.History;
import org.junit.jupiter.api.Test;

/** The short run of {@link FaultRun}, on servers of its own: those of the other tests must live. */
class FaultsIT {

    private static final List<Fault> PLAN = List.of(
            Fault.RESTART_DATABASE_FAST,
            Fault.KILL_NODE,
            Fault.FREEZE_DATABASE,
            Fault.RESTART_DATABASE_IMMEDIATE,
            Fault.KILL_DATABASE);

    @Test
    void nothingIsLostOrSaidTwiceWhileServersDie() throws Exception {
        try (Stage stage = new Stage(1, new History())) {
            assertEquals(List.of(), new FaultRun(stage, 7).run(PLAN));
        }
    }
}

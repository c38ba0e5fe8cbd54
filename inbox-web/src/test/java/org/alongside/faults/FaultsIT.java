package org.alongside.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.alongside.launch.FaultStack;
import org.junit.jupiter.api.Test;

/** The short run of {@link FaultRun}, on servers of its own: those of the other tests must live. */
class FaultsIT {

    private static final List<Fault> PLAN =
            List.of(Fault.KILL_APPLICATION, Fault.RESTART_DATABASE_IMMEDIATE, Fault.KILL_DATABASE);

    @Test
    void nothingIsLostOrSaidTwiceWhileServersDie() throws Exception {
        try (FaultStack stack = FaultStack.start()) {
            assertEquals(List.of(), new FaultRun(stack, 7).run(PLAN));
        }
    }
}

package org.alongside.launch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void areFourNeighbours() {
        assertEquals(new Ports(8480, 8481, 8482, 8483), Ports.from(Map.of()));
        assertEquals(new Ports(9480, 9481, 9482, 9483), Ports.from(Map.of("ALONGSIDE_PORT", "9480")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "80", "65533", "-1", "99999999999"})
    void refusesWhatIsNoPort(String text) {
        Refusal refusal = assertThrows(Refusal.class, () -> Ports.from(Map.of("ALONGSIDE_PORT", text)));

        assertTrue(refusal.getMessage().contains("ALONGSIDE_PORT is \"" + text + "\""), refusal.getMessage());
    }

    @Test
    void namesTheTakenPortItsUseAndTheVariable() throws IOException {
        Ports free = Ports.free();
        try (ServerSocket taken = new ServerSocket(free.postgres(), 1, InetAddress.getLoopbackAddress())) {
            Refusal refusal = assertThrows(Refusal.class, free::requireFree);

            assertEquals(
                    "Port " + taken.getLocalPort() + " (for PostgreSQL) is taken by another program.",
                    refusal.getMessage());
            assertTrue(refusal.remedy().contains("ALONGSIDE_PORT="), refusal.remedy());
        }
        assertDoesNotThrow(free::requireFree);
    }
}

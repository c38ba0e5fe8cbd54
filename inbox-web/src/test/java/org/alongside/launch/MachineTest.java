package org.alongside.launch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineTest {

    private static final Path DISK = Path.of("data");

    @Test
    void acceptsLinuxOnAmd64() {
        assertDoesNotThrow(() -> Machine.requirePlatform("Linux", "amd64", true));
    }

    @ParameterizedTest
    @CsvSource({"Linux, aarch64, true", "Mac OS X, amd64, true", "Linux, amd64, false"})
    void sendsEveryOtherMachineToContainers(String system, String processor, boolean gnuLibrary) {
        Refusal refusal = assertThrows(Refusal.class, () -> Machine.requirePlatform(system, processor, gnuLibrary));

        assertTrue(refusal.remedy().contains("docker compose up"), refusal.remedy());
    }

    @Test
    void needsTwoGibibytes() {
        assertDoesNotThrow(() -> Machine.requireDisk(DISK, 2L << 30));
        Refusal refusal = assertThrows(Refusal.class, () -> Machine.requireDisk(DISK, 3L << 29));
        assertEquals("data has 1.5 GiB left; at least 2 GiB are needed.", refusal.getMessage());
    }

    @Test
    void tellsRootWhatToDoWithoutUserNamespaces() {
        assertDoesNotThrow(() -> Machine.requireUserNamespace(true));
        Refusal refusal = assertThrows(Refusal.class, () -> Machine.requireUserNamespace(false));
        assertTrue(refusal.remedy().contains("ordinary user"), refusal.remedy());
    }
}

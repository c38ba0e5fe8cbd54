package org.alongside.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path data;

    @Test
    void belongsToOneLauncherAtATime() {
        try (DataLock held = DataLock.take(data)) {
            Refusal refusal = assertThrows(Refusal.class, () -> DataLock.take(data));

            assertEquals(
                    "Alongside already runs from " + data + " (process "
                            + ProcessHandle.current().pid() + ").",
                    refusal.getMessage());
            assertTrue(refusal.remedy().contains("./alongside stop"), refusal.remedy());
        }
        DataLock.take(data).close();
        assertTrue(DataLock.holder(data).isEmpty());
    }

    @Test
    void keepsItsSecretsToItsOwner() throws IOException {
        Secrets made = Secrets.in(data);

        Path file = data.resolve("secrets.properties");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(32, Base64.getDecoder().decode(made.masterKey()).length);
        assertEquals(made.password("alongside_app"), Secrets.in(data).password("alongside_app"));
        assertEquals(made.masterKey(), Secrets.in(data).masterKey());
    }

    @Test
    void isEmptiedButForItsLock() throws IOException {
        Files.createDirectories(data.resolve("postgres/base"));
        Files.writeString(data.resolve("postgres/base/1"), "rows");
        Files.writeString(data.resolve("lock"), "");

        Directories.empty(data, "lock");

        assertFalse(Files.exists(data.resolve("postgres")));
        assertTrue(Files.exists(data.resolve("lock")));
    }

    @Test
    void clearsUpProcessesOfALauncherThatWasKilled() throws Exception {
        Process left = new ProcessBuilder("sleep", "60").start();
        new Children(data).remember(left.toHandle());

        assertEquals(1, new Children(data).clearLeftovers());

        assertFalse(left.isAlive());
        assertEquals(0, new Children(data).clearLeftovers());
    }

    @Test
    void neverEndsAStrangerWithARecycledNumber() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(data.resolve("children"), stranger.pid() + " 12345\n");

        assertEquals(0, new Children(data).clearLeftovers());

        assertTrue(stranger.isAlive());
        stranger.destroy();
    }
}

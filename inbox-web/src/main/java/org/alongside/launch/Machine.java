package org.alongside.launch;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the machine must be able to do before anything is started. */
final class Machine {

    private static final long GIBIBYTE = 1L << 30;
    private static final long NEEDED_DISK = 2 * GIBIBYTE;
    private static final Path GNU_LOADER = Path.of("/lib64/ld-linux-x86-64.so.2");
    private static final String COMPOSE = "Run it in containers instead: docker compose up (see docker-compose.yml).";

    private Machine() {}

    static void require(Settings settings) {
        requirePlatform(System.getProperty("os.name"), System.getProperty("os.arch"), Files.exists(GNU_LOADER));
        try {
            Directories.createPrivate(settings.data());
            Directories.createPrivate(settings.cache());
            requireDisk(settings.data(), usable(settings.data()));
            requireDisk(settings.cache(), usable(settings.cache()));
        } catch (IOException failure) {
            throw new Refusal(
                    "Cannot write below " + settings.data() + " or " + settings.cache() + ": " + failure.getMessage(),
                    "Set ALONGSIDE_DATA and ALONGSIDE_CACHE to directories that belong to you.");
        }
        if ("root".equals(System.getProperty("user.name"))) {
            requireUserNamespace(Commands.succeeds("unshare", "-U", "true"));
        }
    }

    static void requirePlatform(String system, String processor, boolean gnuLibrary) {
        if (!"Linux".equals(system) || !"amd64".equals(processor)) {
            throw new Refusal(
                    "This is " + system + " on " + processor + "; the bundled PostgreSQL is for Linux on amd64.",
                    COMPOSE);
        }
        if (!gnuLibrary) {
            throw new Refusal("This Linux has no GNU C library; the bundled PostgreSQL needs it.", COMPOSE);
        }
    }

    static void requireDisk(Path where, long usableBytes) {
        if (usableBytes < NEEDED_DISK) {
            throw new Refusal(
                    String.format(
                            "%s has %.1f GiB left; at least %d GiB are needed.",
                            where, (double) usableBytes / GIBIBYTE, NEEDED_DISK / GIBIBYTE),
                    "Free some space, or set ALONGSIDE_DATA and ALONGSIDE_CACHE to a larger disk.");
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is not root. */
    static void requireUserNamespace(boolean permitted) {
        if (!permitted) {
            throw new Refusal(
                    "You are root, PostgreSQL does not run as root, and this machine does not permit `unshare -U`.",
                    "Run ./alongside as an ordinary user. " + COMPOSE);
        }
    }

    private static long usable(Path directory) throws IOException {
        FileStore store = Files.getFileStore(directory);
        return store.getUsableSpace();
    }
}

package org.alongside.routing.conduct;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.alongside.routing.ConductLog.Fault;

/**
 * Checks an exported chain of conduct records on any machine with a JDK: no database, no libraries, no trust in the
 * platform. Exit code 0 intact, 1 not intact, 2 the file cannot be read.
 */
public final class VerifyOffline {

    private static final int INTACT = 0;
    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;

    private VerifyOffline() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length != 1) {
            err.println("Give the file of an export of conduct records.");
            return UNREADABLE;
        }
        try (BufferedReader in = Files.newBufferedReader(Path.of(arguments[0]))) {
            return print(ExportCheck.check(in), out);
        } catch (NoSuchFileException absent) {
            err.println("There is no file " + arguments[0]);
            return UNREADABLE;
        } catch (IOException | IllegalArgumentException failure) {
            err.println("Cannot read " + arguments[0] + ": " + failure.getMessage());
            return UNREADABLE;
        }
    }

    private static int print(ExportCheck.Result result, PrintStream out) {
        out.println("Records: " + result.records() + ", checkpoints: " + result.checkpoints());
        out.println("Public key (compare with the one you noted): " + result.fingerprint());
        if (result.fault().isEmpty()) {
            out.println("Intact.");
            return INTACT;
        }
        Fault fault = result.fault().get();
        out.println("NOT INTACT at #" + fault.sequence() + ": record " + fault.record() + " (" + fault.what() + ")");
        return BROKEN;
    }
}

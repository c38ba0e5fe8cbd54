package org.alongside.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/** Asks a server until it is truly well. A process that runs, or a port that answers, is not yet a healthy server. */
final class Health {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Health() {}

    static void await(Child server, String address, IntPredicate well) {
        await(server, address, well, () -> false);
    }

    /** Gives up at once when {@code hopeless} says that waiting is of no use. */
    static void await(Child server, String address, IntPredicate well, BooleanSupplier hopeless) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int last = 0;
        while (System.nanoTime() < end) {
            if (!server.alive()) {
                throw server.failed(
                        "stopped by itself with exit code " + server.process().exitValue());
            }
            last = status(address);
            if (well.test(last)) {
                return;
            }
            if (hopeless.getAsBoolean()) {
                throw server.failed("runs, but without its application");
            }
            pause();
        }
        throw server.failed("is not well after " + PATIENCE.toMinutes() + " minutes: " + address
                + (last == 0 ? " gives no answer" : " answers " + last));
    }

    /** The HTTP status, or 0 when nobody answers. */
    static int status(String address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException nobody) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for " + address, interrupted);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting", interrupted);
        }
    }
}

package org.alongside.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/** Lines with the elapsed seconds, so that a person sees that work goes on and where the time went. */
final class Progress {

    private final PrintStream out;
    private final long begin = System.nanoTime();
    private final Set<String> waitingFor = new TreeSet<>();

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.printf("%4d s  %s%n", Duration.ofNanos(System.nanoTime() - begin).toSeconds(), line);
        out.flush();
    }

    synchronized void begin(String server) {
        waitingFor.add(server);
    }

    synchronized void ready(String server) {
        waitingFor.remove(server);
        say(server + " is ready.");
    }

    synchronized void stillWaiting() {
        if (!waitingFor.isEmpty()) {
            say("... waiting for " + String.join(" and ", waitingFor));
        }
    }
}

package org.alongside.bench;

import java.util.Map;
import org.alongside.bench.Threads.Work;
import org.alongside.launch.Installation;

/**
 * CPU milliseconds a message.
 *
 * @param application all of it, compiling included
 * @param threads of the application, by what they do
 * @param foreign share of the machine that others used meanwhile
 */
record Cost(double application, double database, Map<Work, Double> threads, double foreign) {

    /** What is read at the beginning, and once more at the end. */
    static final class Meter {

        private final Installation stack;
        private final long begun = System.nanoTime();
        private final Map<Work, Double> threads;
        private final double application;
        private final double database;
        private final double self;
        private final double machine;

        Meter(Installation stack) {
            this.stack = stack;
            this.threads = Threads.msOf(stack.applicationProcess());
            this.application = Cpu.msOf(stack.applicationProcess());
            this.database = Cpu.msOfFamily(stack.postmaster().process());
            this.self = Cpu.msOf(ProcessHandle.current().pid());
            this.machine = Cpu.msOfMachine();
        }

        Cost per(int messages) {
            double family = Cpu.msOfFamily(stack.postmaster().process()) - database;
            double own = Cpu.msOf(ProcessHandle.current().pid()) - self;
            double all = Cpu.msOfMachine() - machine;
            double others = all - family - own - (Cpu.msOf(stack.applicationProcess()) - application);
            double there =
                    (System.nanoTime() - begun) / 1e6 * Runtime.getRuntime().availableProcessors();
            // The threads first, as at the beginning: it takes a while to be told, and the whole must hold its parts.
            Map<Work, Double> each = Threads.since(threads, stack.applicationProcess());
            each.replaceAll((work, ms) -> ms / messages);
            double used = Cpu.msOf(stack.applicationProcess()) - application;
            return new Cost(used / messages, family / messages, each, others / there);
        }
    }

    double of(Work work) {
        return threads.get(work);
    }

    double whole() {
        return application + database;
    }

    /** Of a server that has been running for a while. */
    double compiled() {
        return whole() - of(Work.COMPILING);
    }
}

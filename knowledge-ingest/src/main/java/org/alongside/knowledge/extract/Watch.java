package org.alongside.knowledge.extract;

import java.time.Duration;

/** Ends a child that takes too long: its own thread, because the one that waits for the child is blocked meanwhile. */
final class Watch implements AutoCloseable {

    private static final long PERIOD_MILLIS = 100;

    private final Process process;
    private final ReadingLimits limits;
    private final Thread thread;
    private volatile boolean reading;
    private volatile boolean ended;
    private volatile long lastHeard;
    private volatile Duration cpuThen = Duration.ZERO;
    private volatile Duration cpuAtBegin = Duration.ZERO;

    Watch(Process process, ReadingLimits limits) {
        this.process = process;
        this.limits = limits;
        // Not a container thread: it touches nothing of the container, and lives as long as a foreign process.
        this.thread = new Thread(this::watch, "alongside-watch-child");
        thread.setDaemon(true);
        thread.start();
    }

    void begin() {
        heard();
        cpuAtBegin = cpuThen;
    }

    void end() {
        reading = false;
    }

    /** What is done with the child's news takes its own time, which is not the child's. */
    void hold() {
        reading = false;
    }

    /** The child has said something, or goes on after what it said was taken in. */
    void heard() {
        lastHeard = System.nanoTime();
        cpuThen = cpu();
        reading = true;
    }

    /** Whether it was this watch that ended the child. */
    boolean ended() {
        return ended;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch() {
        try {
            while (process.isAlive()) {
                Thread.sleep(PERIOD_MILLIS);
                if (reading && late()) {
                    ended = true;
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException closed) {
            // the child is closed by whoever closed the watch
        }
    }

    private boolean late() {
        Duration cpu = cpu();
        long silent = System.nanoTime() - lastHeard;
        Duration computed = cpu.minus(cpuThen);
        return silent > limits.silent().toNanos()
                || computed.compareTo(limits.silentCpu()) > 0
                || silent > limits.stuck().toNanos()
                        && computed.compareTo(limits.silentCpu().dividedBy(2)) > 0
                || cpu.minus(cpuAtBegin).compareTo(limits.wholeCpu()) > 0;
    }

    private Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}

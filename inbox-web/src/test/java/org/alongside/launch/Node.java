package org.alongside.launch;

import org.jspecify.annotations.Nullable;

/** A process of the application, which can be killed and started again. */
public final class Node {

    private final String baseUrl;
    private final Application application;
    private volatile @Nullable Child child;

    Node(String baseUrl, Application application) {
        this.baseUrl = baseUrl;
        this.application = application;
    }

    public String baseUrl() {
        return baseUrl;
    }

    /** Returns when it is ready. */
    public void start() {
        Child started = application.start();
        child = started;
        application.awaitHealth(started);
    }

    /** As {@code kill -9} does, its children (readers of documents) included; returns when it is dead. */
    public void kill() {
        Child living = child;
        if (living != null) {
            living.process().toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
            living.process().destroyForcibly();
            living.process().onExit().join();
        }
    }

    public boolean ready() {
        return Health.status(baseUrl + "/health/ready") == 200;
    }

    void close() {
        Child living = child;
        if (living != null) {
            living.close();
        }
    }
}

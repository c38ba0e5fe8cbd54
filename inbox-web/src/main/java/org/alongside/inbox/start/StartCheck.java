package org.alongside.inbox.start;

import static jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.alongside.shared.Started;

/** Stops the deployment, before anything else starts, when the database does not keep tenants apart. */
@ApplicationScoped
public class StartCheck {

    private static final Logger LOG = System.getLogger(StartCheck.class.getName());

    private final DatabaseFaults database;
    private final Event<Started> started;

    @Inject
    StartCheck(DatabaseFaults database, Event<Started> started) {
        this.database = database;
        this.started = started;
    }

    void onStart(@Observes @Priority(PLATFORM_BEFORE) @Initialized(ApplicationScoped.class) Object application) {
        List<String> faults = database.find();
        if (!faults.isEmpty()) {
            String message = "Alongside refuses to start.\n - " + String.join("\n - ", faults);
            LOG.log(Level.ERROR, message);
            throw new IllegalStateException(message);
        }
        started.fire(new Started());
    }
}

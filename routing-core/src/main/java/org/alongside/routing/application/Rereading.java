package org.alongside.routing.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.Understanding;
import org.alongside.routing.Understood;
import org.alongside.shared.TenantId;

/** Reads many messages with one model, on two threads, and each text once. */
@ApplicationScoped
class Rereading {

    private final Understanding understanding;
    private final Executor helper;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Inject
    Rereading(Understanding understanding) {
        this.understanding = understanding;
        this.helper = work -> executor.execute(work);
    }

    /** For use outside a container. */
    Rereading(Understanding understanding, Executor helper) {
        this.understanding = understanding;
        this.helper = helper;
    }

    /** What the engine makes of each text. */
    Map<String, Understood> read(TenantId tenant, PolicyVersion policy, List<String> texts, List<String> languages) {
        List<String> distinct = texts.stream().distinct().toList();
        int middle = distinct.size() / 2;
        FutureTask<List<Understood>> half = new FutureTask<>(
                () -> understanding.understandAll(tenant, policy, distinct.subList(0, middle), languages));
        start(half);
        List<Understood> rest =
                understanding.understandAll(tenant, policy, distinct.subList(middle, distinct.size()), languages);
        // When no thread was free it is done here; when one has begun, this does nothing.
        half.run();
        List<Understood> all = new ArrayList<>(result(half));
        all.addAll(rest);
        Map<String, Understood> byText = new HashMap<>();
        for (int at = 0; at < distinct.size(); at++) {
            byText.put(distinct.get(at), all.get(at));
        }
        return byText;
    }

    private void start(FutureTask<List<Understood>> half) {
        try {
            helper.execute(half);
        } catch (RejectedExecutionException busy) {
            // It is done by whoever waits for it.
            return;
        }
    }

    private static List<Understood> result(FutureTask<List<Understood>> half) {
        try {
            return half.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }
}

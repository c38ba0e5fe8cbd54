package org.alongside.launch.demo;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Puts the demo businesses into a running installation, through its public API only. Calling it again changes nothing:
 * a business that is there is left as it is.
 */
public final class DemoLoader {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path demo;
    private final Target target;
    private final Duration patience;
    private final Consumer<String> progress;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /**
     * @param demo the folder that holds one folder for each business
     * @param progress gets a line for each step
     */
    public DemoLoader(Path demo, Target target, Consumer<String> progress) {
        this(demo, target, PATIENCE, progress);
    }

    DemoLoader(Path demo, Target target, Duration patience, Consumer<String> progress) {
        this.demo = demo;
        this.target = target;
        this.patience = patience;
        this.progress = progress;
    }

    /**
     * The steps of all businesses interleave: one is read while the other is sent. @throws LoadFailure if a call fails
     */
    public void load() {
        Caller operator = caller(target.operator());
        List<BusinessLoad> loads = Business.in(demo).stream()
                .map(business -> load(business, operator))
                .filter(BusinessLoad::begin)
                .toList();
        loads.forEach(BusinessLoad::send);
        loads.forEach(BusinessLoad::awaitIndexed);
        loads.forEach(BusinessLoad::publish);
        loads.forEach(BusinessLoad::awaitLive);
    }

    private BusinessLoad load(Business business, Caller operator) {
        String username = JsonText.member(business.admin(), "username").orElseThrow();
        return new BusinessLoad(business, operator, caller(username), target, patience, progress);
    }

    private Caller caller(String username) {
        return new Caller(http, target.address(), new Token(http, target, username));
    }
}

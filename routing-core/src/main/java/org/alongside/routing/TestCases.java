package org.alongside.routing;

import java.util.List;
import java.util.UUID;
import org.alongside.routing.Trials.Scene;
import org.alongside.shared.TenantId;

/**
 * The cases that a draft must pass before it is published. A case looks at the decision of the rules; no answer is
 * composed, so what guards would still lower is not part of it.
 */
public interface TestCases {

    int MOST = 500;

    /** All of them, newest first. */
    List<TestCase> all(TenantId tenant);

    /** @throws org.alongside.shared.NotFoundException if there is none */
    TestCase byId(TenantId tenant, UUID id);

    /** @throws org.alongside.shared.RefusedException if it says nothing, expects what does not exist, or is too much */
    UUID add(TenantId tenant, Expected expected, String username);

    /** All or none of them. @return how many */
    int addAll(TenantId tenant, List<Expected> expected, String username);

    void change(TenantId tenant, UUID id, Expected expected, String username);

    /** It can be brought back for a day. */
    void delete(TenantId tenant, UUID id);

    void restore(TenantId tenant, UUID id);

    /** Runs all against the draft, now if its model is there, else as soon as it is trained. */
    void run(TenantId tenant);

    Summary summary(TenantId tenant);

    /** @param name for people; empty to be called by its first words */
    record Expected(String name, Scene scene, RoutingDecision.Kind decision, String intent, String rule) {}

    /**
     * @param stale not run on the draft as it is now
     * @param waiting whether they run as soon as the draft's model is trained
     */
    record Summary(int total, int passed, int failed, int stale, boolean waiting) {}
}

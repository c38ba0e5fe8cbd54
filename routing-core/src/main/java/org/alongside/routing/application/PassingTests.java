package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.alongside.routing.PublicationGate;
import org.alongside.routing.TestCases;
import org.alongside.routing.TestCases.Summary;
import org.alongside.shared.TenantId;

/** No draft is published that fails a test case, or that was not tried on all of them. */
@ApplicationScoped
class PassingTests implements PublicationGate {

    private static final String PAGE = "intents/tests";

    private final TestCases tests;

    @Inject
    PassingTests(TestCases tests) {
        this.tests = tests;
    }

    @Override
    public List<Finding> findings(TenantId tenant) {
        Summary summary = tests.summary(tenant);
        List<Finding> findings = new ArrayList<>();
        if (summary.failed() > 0) {
            findings.add(new Finding("routing.tests.gate.failed", List.of(summary.failed()), PAGE, true));
        }
        if (summary.stale() > 0) {
            findings.add(new Finding("routing.tests.gate.stale", List.of(summary.stale()), PAGE, true));
        }
        return findings;
    }
}

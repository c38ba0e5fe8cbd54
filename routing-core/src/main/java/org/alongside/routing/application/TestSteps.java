package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.routing.Intent;
import org.alongside.routing.TestCase;
import org.alongside.routing.TestCases;
import org.alongside.routing.TestCases.Expected;
import org.alongside.routing.TestCases.Summary;
import org.alongside.routing.domain.TestCaseRules;
import org.alongside.routing.store.DraftIntents;
import org.alongside.routing.store.TestCaseStore;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

/** The short transactions on test cases. */
@InTenant
@ApplicationScoped
class TestSteps {

    private final TestCaseStore cases;
    private final DraftIntents drafts;
    private final Ids ids;
    private final Clock clock;

    @Inject
    TestSteps(TestCaseStore cases, DraftIntents drafts, Ids ids, Clock clock) {
        this.cases = cases;
        this.drafts = drafts;
        this.ids = ids;
        this.clock = clock;
    }

    List<TestCase> all(TenantId tenant, String draft) {
        return cases.all(draft);
    }

    TestCase byId(TenantId tenant, UUID id, String draft) {
        return cases.byId(id, draft).orElseThrow(NotFoundException::new);
    }

    List<UUID> add(TenantId tenant, List<Expected> expected, String username) {
        Set<String> intents = intents();
        expected.forEach(each -> TestCaseRules.check(each, intents));
        if (cases.summary("", false).total() + expected.size() > TestCases.MOST) {
            throw new RefusedException("routing.tests.fault.tooMany", TestCases.MOST);
        }
        return expected.stream()
                .map(each -> {
                    UUID id = ids.next();
                    cases.add(tenant, id, each, username, clock.instant());
                    return id;
                })
                .toList();
    }

    void change(TenantId tenant, UUID id, Expected expected, String username) {
        TestCaseRules.check(expected, intents());
        require(cases.change(id, expected, username, clock.instant()));
    }

    void delete(TenantId tenant, UUID id) {
        require(cases.delete(id, clock.instant()));
    }

    void restore(TenantId tenant, UUID id) {
        require(cases.restore(id));
    }

    void keep(TenantId tenant, String draft, List<TestCaseStore.Got> results) {
        cases.keep(draft, results, clock.instant());
    }

    Summary summary(TenantId tenant, String draft, boolean waiting) {
        return cases.summary(draft, waiting);
    }

    private Set<String> intents() {
        return drafts.all().stream().map(Intent::key).collect(Collectors.toSet());
    }

    private static void require(boolean found) {
        if (!found) {
            throw new NotFoundException();
        }
    }
}

package org.alongside.routing.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.TestCases.Summary;
import org.alongside.routing.Trials.Line;
import org.alongside.shared.web.View;

/** Test cases in each of their states. */
final class TestSamples {

    private static final String BOARD = "/acme/intents";
    private static final String BASE = BOARD + "/tests";

    private TestSamples() {}

    static Map<String, View> all() {
        Map<String, View> pages = new TreeMap<>();
        pages.put("tests-empty", list(new Summary(0, 0, 0, 0, false), List.of(), ""));
        pages.put(
                "tests",
                list(
                        new Summary(3, 1, 1, 1, false),
                        List.of(test(true, true), test(false, true), test(true, false)),
                        BASE));
        pages.put("tests-waiting", list(new Summary(1, 0, 0, 1, true), List.of(test(true, false)), ""));
        pages.put("tests-passed", list(new Summary(1, 1, 0, 0, false), List.of(test(true, true)), ""));
        pages.put("test", one(BASE + "/1/delete", null));
        pages.put("test-refused", one("", new Refusal("routing.tests.fault.tooLong", List.of(2000), "line-0")));
        return pages;
    }

    private static TestsPage list(Summary summary, List<TestsPage.Case> cases, String restore) {
        return new TestsPage(summary, cases, null, restore, BASE, BASE, BOARD + "/try", BOARD);
    }

    private static TestsPage.Case test(boolean passed, boolean fresh) {
        return new TestsPage.Case(
                new UUID(1, 1),
                "An unknown charge goes to a person",
                2,
                Kind.ESCALATE,
                "Unknown charge",
                "tier-c-intent",
                "maya.lin",
                Instant.parse("2026-11-21T12:40:00Z"),
                fresh ? (passed ? Kind.ESCALATE : Kind.CONTAIN) : null,
                "Unknown charge",
                passed ? "tier-c-intent" : "",
                passed,
                fresh);
    }

    private static TestPage one(String delete, @org.jspecify.annotations.Nullable Refusal refusal) {
        return new TestPage(
                new TestForm(
                        "",
                        List.of(new Line("my card", Duration.ZERO), new Line("a charge", Duration.ofHours(2))),
                        "en",
                        "ESCALATE",
                        "dispute",
                        ""),
                List.of(new PlaygroundPage.Choice("dispute", "Unknown charge")),
                List.of("asked-for-person", "tier-c-intent"),
                List.of("en", "es"),
                refusal,
                BASE + "/1",
                delete,
                BASE,
                BOARD);
    }
}

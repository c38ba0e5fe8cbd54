package org.alongside.routing.domain;

import java.time.Duration;
import java.util.Set;
import org.alongside.routing.TestCases.Expected;
import org.alongside.routing.Trials;
import org.alongside.shared.RefusedException;

/** What a test case must be before it is kept. */
public final class TestCaseRules {

    private static final int LONGEST_NAME = 120;
    private static final Duration LONGEST_WAIT = Duration.ofDays(30);

    private TestCaseRules() {}

    /** @param intents keys of the draft, @throws RefusedException naming the first fault */
    public static void check(Expected expected, Set<String> intents) {
        int lines = expected.scene().lines().size();
        if (lines == 0
                || expected.scene().lines().stream()
                        .anyMatch(line -> line.text().isBlank())) {
            throw fault("empty");
        }
        if (lines > Trials.MOST_LINES) {
            throw fault("tooManyLines", Trials.MOST_LINES);
        }
        if (expected.scene().lines().stream().anyMatch(line -> line.text().length() > Trials.LONGEST_LINE)) {
            throw fault("tooLong", Trials.LONGEST_LINE);
        }
        if (expected.scene().lines().stream().anyMatch(line -> outside(line.pause()))) {
            throw fault("pause");
        }
        if (expected.name().length() > LONGEST_NAME) {
            throw fault("name", LONGEST_NAME);
        }
        if (!expected.intent().isEmpty() && !intents.contains(expected.intent())) {
            throw fault("intent", expected.intent());
        }
        if (!expected.rule().isEmpty() && !RoutingPolicy.ruleNames().contains(expected.rule())) {
            throw fault("rule", expected.rule());
        }
    }

    private static boolean outside(Duration wait) {
        return wait.isNegative() || wait.compareTo(LONGEST_WAIT) > 0;
    }

    private static RefusedException fault(String what, Object... arguments) {
        return new RefusedException("routing.tests.fault." + what, arguments);
    }
}

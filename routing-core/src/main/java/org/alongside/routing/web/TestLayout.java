package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.routing.TestCase;
import org.alongside.routing.TestCases;
import org.alongside.routing.Trials;
import org.alongside.tenant.Here;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** Lays test cases out. */
@ApplicationScoped
public class TestLayout {

    private static final int CALLED = 80;

    private final TestCases tests;
    private final Trials trials;
    private final Playgrounds playgrounds;
    private final Here here;

    @Inject
    public TestLayout(TestCases tests, Trials trials, Playgrounds playgrounds, Here here) {
        this.tests = tests;
        this.trials = trials;
        this.playgrounds = playgrounds;
        this.here = here;
    }

    TestsPage list(String deleted, @Nullable Refusal refusal) {
        Map<String, String> names = playgrounds.choices().stream()
                .collect(Collectors.toMap(PlaygroundPage.Choice::key, PlaygroundPage.Choice::name));
        boolean undoable = admin() && deleted.matches("[0-9a-f-]{36}");
        return new TestsPage(
                tests.summary(here.tenantId()),
                tests.all(here.tenantId()).stream()
                        .map(test -> row(test, names))
                        .toList(),
                refusal,
                undoable ? base() + "/" + deleted + "/restore" : "",
                base(),
                admin() ? base() : "",
                playgrounds.board() + "/try?show=DRAFT",
                playgrounds.board());
    }

    private static TestsPage.Case row(TestCase test, Map<String, String> names) {
        String words = test.lines().get(test.lines().size() - 1).text();
        Optional<TestCase.Result> result = test.result();
        return new TestsPage.Case(
                test.id(),
                test.name().isEmpty() ? words.substring(0, Math.min(CALLED, words.length())) : test.name(),
                test.lines().size(),
                test.decision(),
                names.getOrDefault(test.intent(), test.intent()),
                test.rule(),
                test.changedBy(),
                test.changedAt(),
                result.map(TestCase.Result::decision).orElse(null),
                result.map(TestCase.Result::intent)
                        .map(key -> names.getOrDefault(key, key))
                        .orElse(""),
                result.map(TestCase.Result::rule).orElse(""),
                result.filter(TestCase.Result::passed).isPresent(),
                result.filter(TestCase.Result::fresh).isPresent());
    }

    TestPage one(UUID test, TestForm form, @Nullable Refusal refusal) {
        String url = base() + "/" + test;
        return page(form, refusal, admin() ? url : "", url + "/delete");
    }

    TestPage fresh(TestForm form, @Nullable Refusal refusal) {
        return page(form, refusal, base() + "/new", "");
    }

    private TestPage page(TestForm form, @Nullable Refusal refusal, String save, String delete) {
        return new TestPage(
                form,
                playgrounds.choices(),
                trials.rules(),
                here.tenant().languages(),
                refusal,
                save,
                delete,
                base(),
                playgrounds.board());
    }

    private boolean admin() {
        return here.member().role() == Role.ADMIN;
    }

    String base() {
        return playgrounds.board() + "/tests";
    }
}

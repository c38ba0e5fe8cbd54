package org.alongside.metrics.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.metrics.Measure;
import org.alongside.metrics.domain.RuleFaults;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * A rule, to edit.
 *
 * @param fault the refusal with its arguments, or null
 * @param remove empty for a rule that is not there yet
 */
public record RulePage(
        Tabs tabs,
        RuleForm form,
        Choices choices,
        @Nullable Fault fault,
        String save,
        String remove,
        String whatIf,
        String back)
        implements View {

    /** Confidence levels to choose from: quick, usual, careful, very careful. */
    private static final List<String> CONFIDENCES = List.of("0.95", "0.99", "0.995", "0.999", "0.9999");

    /** What a segment may be narrowed to. */
    public record Choices(Map<String, String> caseTypes, Map<String, String> intents, Map<String, String> inboxes) {}

    public List<String> tiers() {
        return List.of("A", "B", "C");
    }

    public List<String> measures() {
        return RuleFaults.watchable().stream().map(Measure::name).toList();
    }

    public List<String> confidences() {
        return confidences(form.confidence());
    }

    /** With the one that is set, where it is another. */
    static List<String> confidences(String set) {
        return CONFIDENCES.contains(set)
                ? CONFIDENCES
                : Stream.concat(CONFIDENCES.stream(), Stream.of(set)).toList();
    }

    public boolean wrong(String field) {
        return fault != null && fault.field().equals(field);
    }
}

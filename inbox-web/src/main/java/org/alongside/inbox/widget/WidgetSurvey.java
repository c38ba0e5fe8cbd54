package org.alongside.inbox.widget;

import java.util.List;
import org.alongside.routing.Invitation;

/** What a visitor is asked, as the widget shows it. */
public record WidgetSurvey(String id, List<WidgetQuestion> questions) {

    /**
     * @param kind name of its answer
     * @param low words for the lower end of the scale, and {@code high} for the upper one, or empty
     */
    public record WidgetQuestion(String kind, String text, String low, String high, List<WidgetAnswer> answers) {}

    public record WidgetAnswer(String value, String label) {}

    static WidgetSurvey of(Invitation asked) {
        return new WidgetSurvey(
                asked.survey().toString(),
                asked.questions().stream().map(WidgetSurvey::question).toList());
    }

    private static WidgetQuestion question(Invitation.Question question) {
        return new WidgetQuestion(
                question.kind().name(),
                question.text(),
                question.low(),
                question.high(),
                question.answers().stream()
                        .map(answer -> new WidgetAnswer(answer.value(), answer.label()))
                        .toList());
    }
}

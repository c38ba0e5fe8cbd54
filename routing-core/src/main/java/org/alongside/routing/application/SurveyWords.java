package org.alongside.routing.application;

import java.util.Optional;
import org.alongside.routing.Invitation.Answer;
import org.alongside.routing.Invitation.Question;
import org.alongside.routing.SurveyKind;

/** A question in words. */
final class SurveyWords {

    private SurveyWords() {}

    /** @param own the business's wording, for {@code language} */
    static Question question(SurveyKind kind, String language, Optional<String> own, String business) {
        boolean scale = kind != SurveyKind.REPEATED;
        return new Question(
                kind,
                own.orElseGet(() -> Words.in(language, "survey.question." + kind, business)),
                scale ? Words.in(language, "survey.low." + kind) : "",
                scale ? Words.in(language, "survey.high." + kind) : "",
                kind.answers().stream()
                        .map(value -> new Answer(value, scale ? value : Words.in(language, "survey.answer." + value)))
                        .toList());
    }
}

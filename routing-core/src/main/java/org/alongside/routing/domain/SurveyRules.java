package org.alongside.routing.domain;

import java.util.Map;
import org.alongside.routing.SurveyAnswers;
import org.alongside.routing.SurveyKind;
import org.alongside.routing.SurveySettings;
import org.alongside.shared.RefusedException;

/** What settings and answers must be like. Pure. */
public final class SurveyRules {

    private static final int ALL = 100;

    private SurveyRules() {}

    /** @throws RefusedException if they are not */
    public static void require(SurveySettings settings) {
        if (settings.capDays() < 0 || settings.capDays() > SurveySettings.LONGEST_CAP) {
            throw new RefusedException("survey.refused.cap", SurveySettings.LONGEST_CAP);
        }
        if (settings.percent() < 1 || settings.percent() > ALL) {
            throw new RefusedException("survey.refused.percent");
        }
        if (settings.wording().values().stream().anyMatch(text -> text.length() > SurveySettings.LONGEST_WORDING)) {
            throw new RefusedException("survey.refused.wording", SurveySettings.LONGEST_WORDING);
        }
    }

    /** @throws RefusedException if nothing is answered, or not on its scale */
    public static void require(Iterable<SurveyKind> asked, Map<SurveyKind, String> answers, String comment) {
        int answered = 0;
        for (SurveyKind kind : asked) {
            String answer = answers.get(kind);
            if (answer != null && !kind.answers().contains(answer)) {
                throw new RefusedException("survey.refused.answer");
            }
            answered += answer == null ? 0 : 1;
        }
        if (answered == 0) {
            throw new RefusedException("survey.refused.empty");
        }
        if (comment.length() > SurveyAnswers.LONGEST_COMMENT) {
            throw new RefusedException("survey.refused.comment", SurveyAnswers.LONGEST_COMMENT);
        }
    }
}

package org.alongside.inbox.survey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.routing.Invitation;
import org.alongside.routing.SurveyKind;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * The page behind a link: questions, or why there are none. For somebody without an account, on a phone.
 *
 * @param url of this page
 * @param state OPEN, ANSWERED, EXPIRED or STOPPED, or THANKS for who has just answered
 * @param chosen answers by kind, as sent before
 * @param comment the same
 * @param errorKey message key of why it was refused, or null
 */
public record SurveyPage(
        String url,
        String business,
        Locale locale,
        String state,
        List<Invitation.Question> questions,
        Map<SurveyKind, String> chosen,
        String comment,
        @Nullable String errorKey,
        List<Object> errorArguments)
        implements View {

    public String language() {
        return locale.getLanguage();
    }
}

package org.alongside.routing;

import java.util.List;
import java.util.UUID;
import org.alongside.shared.TenantId;

/**
 * What a contact is asked, as they see it.
 *
 * @param language of the contact: en, es or pt
 * @param business its name
 */
public record Invitation(
        TenantId tenant, UUID survey, String business, String language, State state, List<Question> questions) {

    public enum State {
        OPEN,
        /** Answered already; nobody answers twice. */
        ANSWERED,
        EXPIRED,
        /** The contact wants no questions. */
        STOPPED
    }

    /** @param low words for the lower end of its scale, and {@code high} for the upper one; empty where it has none */
    public record Question(SurveyKind kind, String text, String low, String high, List<Answer> answers) {}

    /** @param label as it is shown */
    public record Answer(String value, String label) {}

    public Invitation {
        questions = List.copyOf(questions);
    }
}

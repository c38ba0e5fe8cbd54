package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a contact was, is or will be asked about a conversation.
 *
 * @param reason why they were not asked, for {@link State#UNASKED}
 * @param dueAt not before then, while it is planned
 * @param answers by kind, as in {@link SurveyKind#answers()}; what was left out is absent
 * @param comment in the contact's own words, or empty
 */
public record Survey(
        UUID id,
        Moment moment,
        State state,
        Optional<Reason> reason,
        List<SurveyKind> kinds,
        Instant dueAt,
        Optional<Instant> askedAt,
        Optional<Instant> answeredAt,
        Map<SurveyKind, String> answers,
        String comment) {

    public enum Moment {
        CLOSE,
        DAY_AFTER
    }

    public enum State {
        PLANNED,
        ASKED,
        ANSWERED,
        UNASKED
    }

    /** Why somebody was not asked. */
    public enum Reason {
        /** Spam, or a duplicate. */
        OUTCOME,
        /** The contact wrote no more, and such are not asked. */
        SILENCE,
        /** They want no questions. */
        OPTED_OUT,
        /** Not drawn. */
        SAMPLE,
        /** Asked not long ago. */
        CAP,
        /** Opened again meanwhile. */
        REOPENED,
        /** They are in another conversation just now. */
        TALKING,
        /** The channel lets nobody write first any more, and there is no template. */
        WINDOW
    }

    public Survey {
        kinds = List.copyOf(kinds);
        answers = Map.copyOf(answers);
    }
}

package org.alongside.routing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.domain.Need.Wrote;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NeedTest {

    @Test
    void needIsWhatHasSubstance() {
        assertEquals(
                "I see a charge I do not know", Need.in(written(null, "", "hi", "I see a charge I do not know"), ""));
        assertEquals("hi", Need.in(written(null, "", "hi"), ""));
    }

    @Test
    void needIsTheIssueAtHandNotTheQuestionThatWasAnsweredBefore() {
        List<Wrote> messages = new ArrayList<>(written(Kind.CONTAIN, "change_card", "how do I change my card please"));
        messages.addAll(written(Kind.GREET, "", "thank you so very much"));
        messages.addAll(written(Kind.ESCALATE, "unknown_charge", "there is a charge I do not know"));

        assertEquals("there is a charge I do not know", Need.in(messages, "unknown_charge"));
    }

    @Test
    void needKeepsTheQuestionWhoseAnswerDidNotHelp() {
        List<Wrote> messages = new ArrayList<>(written(Kind.CONTAIN, "change_card", "how do I change my card please"));
        messages.addAll(written(Kind.ESCALATE, "", "does not help"));

        assertEquals("how do I change my card please", Need.in(messages, ""));
        messages.addAll(written(Kind.ESCALATE, "change_card", "I still cannot change the card"));
        assertEquals(
                "how do I change my card please\nI still cannot change the card", Need.in(messages, "change_card"));
    }

    private static List<Wrote> written(@Nullable Kind decided, String intent, String... texts) {
        return Arrays.stream(texts)
                .map(text -> new Wrote(1, text, Optional.ofNullable(decided), intent))
                .toList();
    }
}

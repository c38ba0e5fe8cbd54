package org.alongside.routing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ConversationId;
import org.alongside.routing.LoggedDecision;
import org.alongside.routing.RoutingDecision;
import org.junit.jupiter.api.Test;

class DecisionPageTest {

    @Test
    void observationsAreSaidInTheReadersLanguage() {
        DecisionPage page =
                page(Map.of("language", "pt", "repeated", "false", "clarified", "true", "smallTalk", "THANKS"));

        assertEquals("routing.language.pt", page.wording("language"));
        assertEquals("routing.no", page.wording("repeated"));
        assertEquals("routing.yes", page.wording("clarified"));
        assertEquals("routing.yes", page.wording("smallTalk"));
        assertEquals("routing.no", page(Map.of("smallTalk", "NONE")).wording("smallTalk"));
    }

    @Test
    void figuresAndUnknownLanguagesStayAsTheyAre() {
        DecisionPage page = page(Map.of("turns", "2", "language", "fr"));

        assertEquals("", page.wording("turns"));
        assertEquals("", page.wording("language"));
    }

    @Test
    void whatSaysNothingIsLeftOut() {
        assertEquals(
                Map.of("turns", "2"),
                page(Map.of("turns", "2", "failure", "", "newer", "7")).facts());
    }

    private static DecisionPage page(Map<String, String> facts) {
        LoggedDecision decision = new LoggedDecision(
                new ConversationId(new UUID(7, 1)),
                1,
                RoutingDecision.Kind.ESCALATE,
                "dispute",
                Optional.empty(),
                List.of(),
                3,
                Optional.empty(),
                Instant.EPOCH,
                List.of(),
                List.of(),
                facts);
        return new DecisionPage(
                decision, "Unknown charge", List.of(), "/acme/inbox/1", "/acme/decisions", "/acme/intents");
    }
}

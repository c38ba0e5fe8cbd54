package org.alongside.inbox.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void absentAndForeignAreNotFound() {
        assertEquals(404, Failure.of(new NotFoundException()).status());
        assertFalse(Failure.of(new NotFoundException()).isIncident());
    }

    @Test
    void aRefusalKeepsItsWordsThroughWrappers() {
        Failure failure = Failure.of(new IllegalStateException(new RefusedException("tenant.slug.taken", "acme")));

        assertEquals(new Failure(422, "tenant.slug.taken", List.of("acme")), failure);
    }

    @Test
    void anythingElseIsOurFault() {
        assertTrue(Failure.of(new NullPointerException("secret")).isIncident());
        assertEquals(
                "inbox.incident.short", Failure.of(new NullPointerException()).messageKey());
    }

    @Test
    void incidentNumbersCanBeReadOut() {
        assertTrue(Incidents.number(-1).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"));
        assertEquals("0000-0000", Incidents.number(0));
    }

    @Test
    void viewsThatNoTemplateHasSayWhatIsExpected() {
        record LonelyPage() implements org.alongside.shared.web.View {}

        IllegalStateException thrown = org.junit.jupiter.api.Assertions.assertThrows(
                IllegalStateException.class, () -> TemplateName.of(LonelyPage.class));

        assertTrue(thrown.getMessage().contains("Expected templates/inbox/LonelyPage.html"), thrown.getMessage());
    }
}

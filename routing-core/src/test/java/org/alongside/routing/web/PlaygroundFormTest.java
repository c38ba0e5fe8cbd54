package org.alongside.routing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Duration;
import java.util.List;
import org.alongside.routing.Trials.Line;
import org.junit.jupiter.api.Test;

class PlaygroundFormTest {

    private final MultivaluedHashMap<String, String> sent = new MultivaluedHashMap<>();

    PlaygroundFormTest() {
        sent.put("line", List.of("my card", "again"));
        sent.put("pause", List.of("0", "300"));
        sent.put("look", List.of("1"));
    }

    @Test
    void typedMessageJoinsTheConversationAndIsLookedAt() {
        sent.putSingle("text", " and my parcel ");
        sent.putSingle("next", "3600");

        PlaygroundForm form = PlaygroundForm.of(sent);

        assertEquals(
                List.of(
                        new Line("my card", Duration.ZERO),
                        new Line("again", Duration.ofMinutes(5)),
                        new Line("and my parcel", Duration.ofHours(1))),
                form.lines());
        assertEquals(2, form.looked());
    }

    @Test
    void pressedButtonSaysWhichMessageIsLookedAt() {
        sent.put("look", List.of("1", "0"));

        assertEquals(0, PlaygroundForm.of(sent).looked());
    }

    @Test
    void lastMessageIsTakenBack() {
        sent.putSingle("do", "back");

        assertEquals(1, PlaygroundForm.of(sent).lines().size());
        assertEquals(0, PlaygroundForm.of(sent).looked());
    }
}

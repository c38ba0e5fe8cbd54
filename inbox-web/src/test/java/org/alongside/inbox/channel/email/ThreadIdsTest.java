package org.alongside.inbox.channel.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ThreadIdsTest {

    private static final UUID MESSAGE = UUID.fromString("01a1fc86-1eb8-72ef-9399-e86f5209e199");
    private final ThreadIds ids = new ThreadIds("secret", "help@shop.example");

    @Test
    void recognisesItsOwn() {
        assertEquals(Optional.of(MESSAGE), ids.message(ids.messageId(MESSAGE)));
        assertEquals(Optional.of(MESSAGE), ids.message(ids.replyAddress(MESSAGE).orElseThrow()));
        UUID most = new UUID(-1, -1);
        assertEquals(Optional.of(most), ids.message(ids.messageId(most)));
    }

    @Test
    void sameMessageHasTheSameId() {
        assertEquals(ids.messageId(MESSAGE), new ThreadIds("secret", "help@shop.example").messageId(MESSAGE));
    }

    @Test
    void nobodyMakesOneUp() {
        String id = ids.messageId(MESSAGE);
        for (int at = 1; at < id.indexOf('@'); at++) {
            char other = id.charAt(at) == 'a' ? 'b' : 'a';
            assertEquals(Optional.empty(), ids.message(id.substring(0, at) + other + id.substring(at + 1)), id);
        }
        assertEquals(Optional.empty(), new ThreadIds("other", "help@shop.example").message(id));
        assertEquals(Optional.empty(), ids.message("<zzzzzzzzzzzzzzzzzzzzzzzzz.zzzzzzzzzzzzz@shop.example>"));
    }

    @Test
    void replyAddressFitsOrIsNotGiven() {
        assertTrue(ids.replyAddress(MESSAGE).orElseThrow().indexOf('@') <= 64);
        assertEquals(Optional.empty(), new ThreadIds("secret", "a".repeat(40) + "@shop.example").replyAddress(MESSAGE));
    }
}

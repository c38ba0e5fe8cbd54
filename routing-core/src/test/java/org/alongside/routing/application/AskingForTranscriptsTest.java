package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ConversationId;
import org.alongside.routing.store.ContactStore;
import org.alongside.routing.store.TranscriptRequestRows;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AskingForTranscriptsTest {

    private final World world = new World();
    private final AskingForTranscripts asking = new AskingForTranscripts(
            world.transactions,
            new TranscriptRequestRows(world.sql),
            new ContactStore(world.sql),
            world.ids,
            world.clock);
    private final String address = UUID.randomUUID() + "@example.org";
    private ConversationId conversation;

    @BeforeEach
    void talk() {
        world.says("hello");
        conversation = world.seen().conversation();
    }

    @Test
    void theCodeIsGoodOnceForAQuarterOfAnHour() {
        asking.ask(ACME, conversation, address.toUpperCase(), "123456");
        assertThrows(RefusedException.class, () -> asking.confirm(ACME, conversation, "654321"));
        assertEquals(address, asking.confirm(ACME, conversation, " 123456 "));
        assertThrows(RefusedException.class, () -> asking.confirm(ACME, conversation, "123456"));

        asking.ask(ACME, conversation, address, "222222");
        world.now = world.now.plus(Duration.ofMinutes(16));
        assertThrows(RefusedException.class, () -> asking.confirm(ACME, conversation, "222222"));
    }

    @Test
    void nobodyGuessesACode() {
        asking.ask(ACME, conversation, address, "123456");
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThrows(RefusedException.class, () -> asking.confirm(ACME, conversation, "000000"));
        }
        assertThrows(RefusedException.class, () -> asking.confirm(ACME, conversation, "123456"));
    }

    @Test
    void anAddressIsWrittenToThreeTimesADay() {
        for (int asked = 0; asked < 3; asked++) {
            asking.ask(ACME, conversation, address, "123456");
        }
        assertThrows(RefusedException.class, () -> asking.ask(ACME, conversation, address, "123456"));
        world.now = world.now.plus(Duration.ofHours(25));
        asking.ask(ACME, conversation, address, "");
        assertThrows(RefusedException.class, () -> asking.ask(ACME, conversation, "a@b\r\nBcc: c@d", ""));
        assertThrows(RefusedException.class, () -> asking.ask(ACME, conversation, "a@b.c,d@e.f", ""));
    }

    @Test
    void anAnonymousVisitorHasNoAddress() {
        assertEquals(Optional.empty(), asking.knownAddress(ACME, world.seen().contact()));
    }
}

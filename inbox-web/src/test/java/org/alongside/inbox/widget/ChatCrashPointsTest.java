package org.alongside.inbox.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.inbox.channel.Fakes;
import org.alongside.inbox.channel.KeptConnections;
import org.alongside.inbox.channel.OutgoingSamples;
import org.alongside.inbox.channel.StoredMessages;
import org.alongside.inbox.live.LiveHub;
import org.alongside.routing.Attachments;
import org.alongside.routing.Contacts;
import org.alongside.routing.Conversations;
import org.alongside.routing.SurveyAnswers;
import org.alongside.shared.PowerCut;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Inboxes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser hands in again under its own id until it is told that the message is safe. */
class ChatCrashPointsTest {

    private static final int ACCEPTED = 202;
    private static final String DANA = "d".repeat(43);
    private static final String LEE = "l".repeat(43);

    private final StoredMessages messages = new StoredMessages();

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theMessageIsThereOnceWhereverItDies(int point) {
        assertFalse(PowerCut.survives(() -> writes(new PowerCut(point), DANA)));
        assertEquals(ACCEPTED, writes(PowerCut.never(), DANA));
        assertEquals(ACCEPTED, writes(PowerCut.never(), DANA));

        assertEquals(List.of("where is my parcel"), messages.texts());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anotherBrowserWithTheSameIdIsAnotherMessage(int point) {
        PowerCut.survives(() -> writes(new PowerCut(point), DANA));
        writes(PowerCut.never(), LEE);
        writes(PowerCut.never(), DANA);

        assertEquals(List.of("where is my parcel", "where is my parcel"), messages.texts());
    }

    private int writes(PowerCut power, String visitor) {
        return door(power)
                .write(
                        "key",
                        Fakes.of(
                                HttpHeaders.class,
                                Map.of("getHeaderString", values -> values[0].equals("X-Visitor") ? visitor : null)),
                        new WidgetDoor.Said("message-1", "where is my parcel", "en", null))
                .getStatus();
    }

    private WidgetDoor door(PowerCut power) {
        Clock clock = Clock.systemUTC();
        return new WidgetDoor(
                Fakes.of(Inboxes.class, Map.of("byPublicKey", values -> Optional.of(inbox()))),
                messages.of(power),
                Fakes.of(Conversations.class, Map.of()),
                Fakes.of(SurveyAnswers.class, Map.of()),
                Fakes.of(Attachments.class, Map.of()),
                new Visitors(
                        new KeptConnections(OutgoingSamples.TENANT, OutgoingSamples.INBOX, ChannelKind.WEB_CHAT),
                        Fakes.of(Contacts.class, Map.of()),
                        clock),
                new LiveHub(),
                clock);
    }

    private static Inbox inbox() {
        return new Inbox(
                OutgoingSamples.TENANT,
                OutgoingSamples.INBOX,
                "Chat",
                ChannelKind.WEB_CHAT,
                "key",
                List.of("en"),
                List.of(),
                "#0f766e",
                "Robin",
                Map.of());
    }
}

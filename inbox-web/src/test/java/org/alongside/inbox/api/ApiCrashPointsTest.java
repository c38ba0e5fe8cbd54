package org.alongside.inbox.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.ClientErrorException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.inbox.channel.Fakes;
import org.alongside.inbox.channel.OutgoingSamples;
import org.alongside.inbox.channel.StoredMessages;
import org.alongside.inbox.security.Program;
import org.alongside.shared.PowerCut;
import org.alongside.tenant.ApiAnswers;
import org.alongside.tenant.ApiKey;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Here;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Inboxes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program brings a message again under its own id until it is told that it was taken. */
class ApiCrashPointsTest {

    private static final int ACCEPTED = 202;

    private final StoredMessages messages = new StoredMessages();
    private final Map<String, ApiAnswers.Answer> kept = new HashMap<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theMessageIsThereOnceWhereverItDies(int point) {
        PowerCut cut = new PowerCut(point);

        assertFalse(PowerCut.survives(() -> brings(cut, "where is my parcel")));
        assertEquals(ACCEPTED, brings(PowerCut.never(), "where is my parcel"));
        assertEquals(ACCEPTED, brings(PowerCut.never(), "where is my parcel"));

        assertEquals(List.of("where is my parcel"), messages.texts());
    }

    @Test
    void thereAreFourPoints() {
        PowerCut none = PowerCut.never();
        brings(none, "where is my parcel");

        assertEquals(4, none.passed());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void otherWordsUnderTheSameIdAreRefusedAfterAnyDeath(int point) {
        PowerCut.survives(() -> brings(new PowerCut(point), "where is my parcel"));

        ClientErrorException refused =
                assertThrows(ClientErrorException.class, () -> brings(PowerCut.never(), "cancel it"));
        assertEquals(409, refused.getResponse().getStatus());
    }

    private int brings(PowerCut power, String text) {
        InboundApi door = new InboundApi(
                messages.of(power),
                Fakes.of(Inboxes.class, Map.of("all", values -> List.of(inbox()))),
                answers(power),
                new Known(),
                Fakes.of(Here.class, Map.of("tenantId", values -> OutgoingSamples.TENANT)),
                Clock.systemUTC());
        return door.write(new InboundApi.Wrote(
                        OutgoingSamples.INBOX.toString(),
                        "parcel-1",
                        new InboundApi.Who("4711", null, null, "Dana"),
                        text,
                        "en"))
                .getStatus();
    }

    private ApiAnswers answers(PowerCut power) {
        return Fakes.of(
                ApiAnswers.class,
                Map.of(
                        "keep",
                        values -> power.around(
                                () -> kept.putIfAbsent((String) values[2], (ApiAnswers.Answer) values[3]) == null),
                        "known",
                        values -> Optional.ofNullable(kept.get((String) values[2]))));
    }

    private static Inbox inbox() {
        return new Inbox(
                OutgoingSamples.TENANT,
                OutgoingSamples.INBOX,
                "Programs",
                ChannelKind.API,
                "key",
                List.of("en"),
                List.of(),
                "#0f766e",
                "Robin",
                Map.of());
    }

    private static final class Known extends Program {
        @Override
        public ApiKey key() {
            return new ApiKey(
                    new UUID(9, 9), "Shop", "abcd", List.of(), Instant.EPOCH, "maya", Optional.empty(), false);
        }
    }
}

package org.alongside.inbox.channel.page;

import java.time.Instant;
import java.util.Optional;
import org.alongside.routing.ChannelConnection;
import org.alongside.tenant.ChannelKind;

/**
 * How a connection goes, as a light with words.
 *
 * @param problem key of a text that says what to do, or empty
 */
public record Health(
        State state,
        String problem,
        Optional<Instant> checkedAt,
        Optional<Instant> receivedAt,
        Optional<Instant> sentAt) {

    public enum State {
        OK,
        /** Nothing was received yet. */
        SILENT,
        PROBLEM
    }

    static Health of(ChannelConnection connection) {
        return new Health(
                state(connection),
                connection.problem(),
                connection.checkedAt(),
                connection.receivedAt(),
                connection.sentAt());
    }

    private static State state(ChannelConnection connection) {
        if (!connection.problem().isEmpty()) {
            return State.PROBLEM;
        }
        boolean heard = connection.channel() == ChannelKind.WEB_CHAT
                || connection.receivedAt().isPresent();
        return heard ? State.OK : State.SILENT;
    }

    /** Whether it is known when something came and went: web chat has no carrier to tell. */
    public boolean timed() {
        return state != State.OK || receivedAt.isPresent();
    }

    /** Chip and icon that go with it. */
    public String look() {
        return switch (state) {
            case OK -> "chip-good";
            case SILENT -> "chip-outline";
            case PROBLEM -> "chip-bad";
        };
    }

    public String icon() {
        return switch (state) {
            case OK -> "done";
            case SILENT -> "circle";
            case PROBLEM -> "alert";
        };
    }
}

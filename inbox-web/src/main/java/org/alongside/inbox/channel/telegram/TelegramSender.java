package org.alongside.inbox.channel.telegram;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.inbox.channel.InParts;
import org.alongside.inbox.channel.Pace;
import org.alongside.inbox.channel.Reachability;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;
import org.alongside.routing.ChannelSender;
import org.alongside.routing.ContactKey;
import org.alongside.routing.Handover;
import org.alongside.routing.Outgoing;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;

/** Sends as the business's bot. Telegram tells nothing later: a message that was cut off stays unknown. */
@ApplicationScoped
public class TelegramSender implements ChannelSender {

    /** Telegram's limit is 30 for a bot. */
    private static final int PER_SECOND = 25;
    /** One a second for a chat. */
    private static final int PER_CHAT = 1;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ChannelConnections connections;
    private final ComposingTelegram composing;
    private final Pace pace;
    private final Reachability reachability;

    @Inject
    public TelegramSender(
            ChannelConnections connections, ComposingTelegram composing, Pace pace, Reachability reachability) {
        this.connections = connections;
        this.composing = composing;
        this.pace = pace;
        this.reachability = reachability;
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.TELEGRAM;
    }

    @Override
    public Handover send(TenantId tenant, Outgoing outgoing) {
        Optional<ChannelConnection> connection = connections.of(tenant, outgoing.inbox());
        Optional<String> token = connections.secret(tenant, outgoing.inbox(), TelegramSetup.TOKEN);
        if (connection.isEmpty() || token.isEmpty()) {
            return Handover.refused("channels.problem.disconnected");
        }
        if (outgoing.to().kind() != ContactKey.Kind.TELEGRAM) {
            return Handover.refused(TelegramProblems.PREFIX + "blocked");
        }
        if (composing.tooLong(outgoing)) {
            return Handover.refused(TelegramProblems.PREFIX + "long");
        }
        if (!pace.lets("telegram " + outgoing.inbox(), PER_SECOND)
                || !pace.lets(
                        "telegram " + outgoing.inbox() + " " + outgoing.to().value(), PER_CHAT)) {
            return Handover.later(PAUSE, TelegramProblems.PREFIX + "rate");
        }
        Handover handover = sendParts(tenant, token.get(), outgoing);
        note(connection.get(), handover);
        return handover;
    }

    private Handover sendParts(TenantId tenant, String token, Outgoing outgoing) {
        List<Supplier<Handover>> parts = composing.parts(tenant, token, outgoing).stream()
                .<Supplier<Handover>>map(part -> () -> handedOver(part.get()))
                .toList();
        return InParts.send(parts, TelegramProblems.PREFIX + "partly", Duration.ofSeconds(2L * outgoing.attempt()));
    }

    private static Handover handedOver(BotApi.Reply reply) {
        return reply.ok() ? Handover.sent(reply.result().text("message_id")) : TelegramProblems.handover(reply);
    }

    private void note(ChannelConnection connection, Handover handover) {
        if (handover.result() == Handover.Result.SENT) {
            reachability.found(connection, "");
        } else if (handover.problem().equals(TelegramProblems.TOKEN)) {
            reachability.found(connection, handover.problem());
        }
    }
}

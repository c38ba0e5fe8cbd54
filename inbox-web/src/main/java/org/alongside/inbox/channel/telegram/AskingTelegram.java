package org.alongside.inbox.channel.telegram;

import static org.alongside.inbox.channel.Provided.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.alongside.inbox.channel.JsonView;
import org.alongside.inbox.channel.Reachability;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;
import org.alongside.routing.Mailboxes;
import org.alongside.routing.Mailboxes.Position;
import org.alongside.shared.Ids;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Inboxes;

/**
 * One question to Telegram for a bot's news. To us a bot is a mailbox, its own id the validity: what was stored is not
 * asked for again, and another bot begins anew.
 */
@ApplicationScoped
class AskingTelegram {

    /** Telegram answers at once when there is something, and after this when not. Less than a lease. */
    private static final Duration WAIT = Duration.ofSeconds(20);

    private static final int AT_ONCE = 100;
    private static final int CONFLICT = 409;

    private final ChannelConnections connections;
    private final Mailboxes mailboxes;
    private final Inboxes inboxes;
    private final BotApi api;
    private final ReceivingTelegram receiving;
    private final Reachability reachability;
    private final UUID node;

    @Inject
    AskingTelegram(
            ChannelConnections connections,
            Mailboxes mailboxes,
            Inboxes inboxes,
            BotApi api,
            ReceivingTelegram receiving,
            Reachability reachability,
            Ids ids) {
        this.connections = connections;
        this.mailboxes = mailboxes;
        this.inboxes = inboxes;
        this.api = api;
        this.receiving = receiving;
        this.reachability = reachability;
        this.node = ids.next();
    }

    /** A question that is on its way. */
    record Question(ChannelConnection connection, String token, CompletableFuture<BotApi.Reply> answer) {}

    /** @return empty if another node asks, or if there is nothing to ask with */
    Optional<Question> question(ChannelConnection connection) {
        Optional<Position> position = mailboxes.take(connection.tenant(), connection.inbox(), node);
        Optional<String> token = position.flatMap(
                any -> connections.secret(connection.tenant(), connection.inbox(), TelegramSetup.TOKEN));
        return token.map(known -> new Question(
                connection, known, api.updates(known, question(known, position.orElse(Mailboxes.START)), WAIT)));
    }

    private static JsonObject question(String token, Position position) {
        boolean sameBot = position.validity() == TelegramSetup.bot(token);
        return JSON.createObjectBuilder()
                .add("offset", sameBot ? position.uid() + 1 : 0)
                .add("limit", AT_ONCE)
                .add("timeout", WAIT.toSeconds())
                .add("allowed_updates", TelegramSetup.wanted())
                .build();
    }

    /** @param reply empty if there is none */
    void take(Question question, Optional<BotApi.Reply> reply) {
        String problem = reply.map(told -> told.ok() ? "" : problem(told)).orElse("channels.problem.unreachable");
        reachability.found(question.connection(), problem);
        reply.filter(BotApi.Reply::ok)
                .ifPresent(told -> take(question, told.body().each("result")));
    }

    private static String problem(BotApi.Reply reply) {
        return reply.code() == CONFLICT ? TelegramProblems.PREFIX + "elsewhere" : TelegramProblems.text(reply);
    }

    /** One after the other; what cannot be stored is asked for again, with all after it. */
    private void take(Question question, List<JsonView> updates) {
        ChannelConnection connection = question.connection();
        Inbox inbox = inboxes.byId(connection.tenant(), connection.inbox());
        long last = 0;
        try {
            for (JsonView update : updates) {
                Update read = Update.of(update);
                receiving.receive(inbox, question.token(), read);
                last = read.id();
            }
        } finally {
            if (last > 0) {
                Position reached = new Position(TelegramSetup.bot(question.token()), last);
                mailboxes.moved(connection.tenant(), connection.inbox(), node, reached);
            }
        }
    }
}

package org.alongside.inbox.channel.whatsapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.alongside.inbox.channel.InParts;
import org.alongside.inbox.channel.Pace;
import org.alongside.inbox.channel.Reachability;
import org.alongside.inbox.channel.ReplyWindow;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;
import org.alongside.routing.ChannelSender;
import org.alongside.routing.ContactKey;
import org.alongside.routing.Handover;
import org.alongside.routing.Outgoing;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.InboxId;

/**
 * Sends through Graph. Our own id goes along, and comes back with each status: so it becomes known what happened to a
 * message of which nobody could say whether it was sent.
 */
@ApplicationScoped
public class WhatsAppSender implements ChannelSender {

    /** Clocks differ, and messages wait. */
    static final ReplyWindow WINDOW = new ReplyWindow(Duration.ofHours(24), Duration.ofMinutes(10));

    /** Meta's default for a number is 80, in and out together. */
    private static final int PER_SECOND = 40;

    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** What tells of the whole connection and not of one message. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("token", "permission", "blocked", "payment", "registration");

    private final ChannelConnections connections;
    private final ComposingWhatsApp composing;
    private final Graph graph;
    private final Pace pace;
    private final Reachability reachability;
    private final Clock clock;

    @Inject
    public WhatsAppSender(
            ChannelConnections connections,
            ComposingWhatsApp composing,
            Graph graph,
            Pace pace,
            Reachability reachability,
            Clock clock) {
        this.connections = connections;
        this.composing = composing;
        this.graph = graph;
        this.pace = pace;
        this.reachability = reachability;
        this.clock = clock;
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.WHATSAPP;
    }

    /** Later only in a template that Meta knows. */
    @Override
    public boolean reaches(TenantId tenant, InboxId inbox, Instant heardAt, Instant now) {
        return WINDOW.until(heardAt).isAfter(now)
                || connections
                        .of(tenant, inbox)
                        .filter(known -> !known.setting(WhatsAppSetup.TEMPLATE).isEmpty())
                        .isPresent();
    }

    @Override
    public Handover send(TenantId tenant, Outgoing outgoing) {
        Optional<ChannelConnection> connection = connections.of(tenant, outgoing.inbox());
        Optional<String> token = connections.secret(tenant, outgoing.inbox(), WhatsAppSetup.TOKEN);
        if (connection.isEmpty() || token.isEmpty()) {
            return Handover.refused("channels.problem.disconnected");
        }
        if (!reachable(outgoing.to())) {
            return Handover.refused(WhatsAppProblems.text(131026));
        }
        if (!pace.lets("whatsapp " + connection.get().setting(WhatsAppNumbers.NUMBER), PER_SECOND)) {
            return Handover.later(PAUSE, WhatsAppProblems.text(130429));
        }
        Handover handover = sendParts(connection.get(), token.get(), outgoing);
        note(connection.get(), handover);
        return handover;
    }

    private static boolean reachable(ContactKey key) {
        return key.kind() == ContactKey.Kind.PHONE && key.value().startsWith("+")
                || key.kind() == ContactKey.Kind.WHATSAPP && !key.value().isEmpty();
    }

    private Handover sendParts(ChannelConnection connection, String token, Outgoing outgoing) {
        boolean open = WINDOW.until(outgoing.heardAt()).isAfter(clock.instant());
        List<Supplier<String>> parts =
                open ? composing.free(connection, token, outgoing) : composing.template(connection, outgoing);
        if (parts.isEmpty()) {
            return Handover.refused(open ? composing.refusal(outgoing) : WhatsAppProblems.WINDOW);
        }
        return InParts.send(
                parts.stream()
                        .<Supplier<Handover>>map(part -> () -> post(connection, token, part, outgoing.attempt()))
                        .toList(),
                "channels.WHATSAPP.problem.partly",
                WhatsAppProblems.longer(outgoing.attempt()));
    }

    /** A part may have to bring its file first, which can be refused too. */
    private Handover post(ChannelConnection connection, String token, Supplier<String> part, int attempt) {
        try {
            return post(connection, token, part.get(), attempt);
        } catch (GraphRefusal refusal) {
            return WhatsAppProblems.handover(refusal.reply(), attempt);
        }
    }

    private Handover post(ChannelConnection connection, String token, String payload, int attempt) {
        Graph.Reply reply = graph.post(connection.setting(WhatsAppNumbers.NUMBER) + "/messages", token, payload);
        if (!reply.ok()) {
            return WhatsAppProblems.handover(reply, attempt);
        }
        return reply.body().each("messages").stream()
                .map(message -> Handover.sent(message.text("id")))
                .findFirst()
                .orElse(Handover.UNKNOWN);
    }

    private void note(ChannelConnection connection, Handover handover) {
        String problem = handover.problem();
        if (handover.result() == Handover.Result.SENT) {
            reachability.found(connection, "");
        } else if (OF_THE_CONNECTION.contains(problem.substring(problem.lastIndexOf('.') + 1))) {
            reachability.found(connection, problem);
        }
    }
}

package org.alongside.inbox.channel.whatsapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.inbox.channel.Heard;
import org.alongside.inbox.channel.Sayings;
import org.alongside.routing.Attachment;
import org.alongside.routing.ChannelConnections;
import org.alongside.routing.Deliveries;
import org.alongside.routing.Inbound;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.Message;
import org.alongside.routing.Origin;
import org.alongside.routing.PeopleElsewhere;
import org.alongside.routing.PeopleElsewhere.Written;
import org.alongside.tenant.Inbox;

/** Stores what Meta delivers. The same again is the same: messages by their id, statuses by rank. */
@ApplicationScoped
class ReceivingWhatsApp {

    private static final Logger LOG = System.getLogger(ReceivingWhatsApp.class.getName());

    private final WhatsAppNumbers numbers;
    private final WhatsAppPeople people;
    private final Inbound inbound;
    private final PeopleElsewhere elsewhere;
    private final Deliveries deliveries;
    private final ChannelConnections connections;
    private final FetchingMedia media;
    private final Sayings sayings;
    private final Heard heard;
    private final Clock clock;

    @Inject
    ReceivingWhatsApp(
            WhatsAppNumbers numbers,
            WhatsAppPeople people,
            Inbound inbound,
            PeopleElsewhere elsewhere,
            Deliveries deliveries,
            ChannelConnections connections,
            FetchingMedia media,
            Sayings sayings,
            Heard heard,
            Clock clock) {
        this.numbers = numbers;
        this.people = people;
        this.inbound = inbound;
        this.elsewhere = elsewhere;
        this.deliveries = deliveries;
        this.connections = connections;
        this.media = media;
        this.sayings = sayings;
        this.heard = heard;
        this.clock = clock;
    }

    /**
     * What belongs to nobody here is passed over. What fails does not keep the rest from being stored.
     *
     * @throws RuntimeException if something could not be stored and should come again
     */
    void receive(Inbox door, String secret, Delivery delivery) {
        RuntimeException failed = null;
        for (Delivery.Change change : delivery.changes()) {
            try {
                numbers.inbox(door, secret, change.number())
                        .ifPresentOrElse(
                                inbox -> receive(inbox, change),
                                () -> LOG.log(Level.INFO, "Number {0} is nobody's here", change.number()));
            } catch (RuntimeException failure) {
                failed = failure;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private void receive(Inbox inbox, Delivery.Change change) {
        change.messages().forEach(said -> receive(inbox, said));
        change.statuses().forEach(told -> receive(inbox, told));
        change.echoes().forEach(echo -> hear(inbox, echo));
        heard.from(inbox);
    }

    private void receive(Inbox inbox, Delivery.Said said) {
        people.linked(inbox.tenant(), said);
        Content content = said.content();
        List<Attachment> files = content.media().isEmpty()
                ? List.of()
                : media.fetch(inbox, said, token(inbox)).stream().toList();
        String lost = files.isEmpty() ? lost(inbox, content) : "";
        InboundMessage message = new InboundMessage(
                inbox.id(),
                WhatsAppPeople.key(said),
                said.id(),
                content.text().isEmpty() ? lost : content.text(),
                "",
                earlier(said.at()),
                new Origin(said.name(), said.id(), "", files, lost));
        if (content.person()) {
            inbound.askForPerson(inbox.tenant(), message);
        } else {
            inbound.receive(inbox.tenant(), message);
        }
    }

    /** A person wrote on the phone that shares the number: the assistant is silent from then on. */
    private void hear(Inbox inbox, Delivery.Said echo) {
        Content content = echo.content();
        String text = content.text().isEmpty() ? "[" + content.file() + "]" : content.text();
        String by = sayings.in(inbox, "channels.say.phone");
        elsewhere.wrote(
                inbox.tenant(),
                inbox.id(),
                new Written(WhatsAppPeople.key(echo), echo.id(), text, by, earlier(echo.at())));
    }

    /** What was sent and did not come: a person looks at it. Empty where nothing is missing. */
    private String lost(Inbox inbox, Content content) {
        if (content.unreadable()) {
            return sayings.in(inbox, "channels.say.unreadable");
        }
        return content.media().isEmpty() ? "" : sayings.in(inbox, "channels.say.file-lost", content.file());
    }

    private Instant earlier(Instant told) {
        Instant now = clock.instant();
        return told.isAfter(now) || told.equals(Instant.EPOCH) ? now : told;
    }

    private void receive(Inbox inbox, Delivery.Told told) {
        String problem = told.state() == Message.Delivery.FAILED ? WhatsAppProblems.text(told.code()) : "";
        Optional<UUID> ours = ours(told.ours());
        if (ours.isPresent()) {
            deliveries.told(inbox.tenant(), inbox.id(), ours.get(), told.id(), told.state(), problem, told.at());
        } else {
            deliveries.told(inbox.tenant(), inbox.id(), told.id(), told.state(), problem, told.at());
        }
    }

    private static Optional<UUID> ours(String id) {
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private String token(Inbox inbox) {
        return connections
                .secret(inbox.tenant(), inbox.id(), WhatsAppSetup.TOKEN)
                .orElse("");
    }
}

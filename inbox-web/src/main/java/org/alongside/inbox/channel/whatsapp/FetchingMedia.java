package org.alongside.inbox.channel.whatsapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.alongside.inbox.channel.CarrierHttp.Answer;
import org.alongside.inbox.channel.CarrierHttp.Unanswered;
import org.alongside.routing.Attachment;
import org.alongside.routing.Attachments;
import org.alongside.shared.RefusedException;
import org.alongside.tenant.Inbox;

/** Fetches a customer's file at once: its address at Meta is valid for minutes only. Outside transactions. */
@ApplicationScoped
class FetchingMedia {

    private static final Logger LOG = System.getLogger(FetchingMedia.class.getName());
    /** So long Meta may come again with a message whose file could not be had; then it is stored without. */
    private static final Duration HOPE = Duration.ofMinutes(10);

    private static final int SERVER_FAULT = 500;

    private final Graph graph;
    private final Attachments attachments;
    private final Clock clock;

    @Inject
    FetchingMedia(Graph graph, Attachments attachments, Clock clock) {
        this.graph = graph;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * @return empty if the file cannot be had for good
     * @throws IllegalStateException if it may be had later
     */
    Optional<Attachment> fetch(Inbox inbox, Delivery.Said said, String token) {
        Content content = said.content();
        try {
            Graph.Reply told = graph.get(content.media(), token);
            checkLater(told.answer(), said);
            String address = told.body().text("url");
            if (!told.ok() || address.isEmpty()) {
                return Optional.empty();
            }
            Answer file = graph.file(address, token);
            checkLater(file, said);
            return file.ok()
                    ? Optional.of(attachments.keep(inbox.tenant(), content.file(), content.type(), file.body()))
                    : Optional.empty();
        } catch (Unanswered failure) {
            later(said, failure);
            return Optional.empty();
        } catch (RefusedException | IllegalArgumentException refused) {
            LOG.log(Level.INFO, "A file of message {0} is not kept: {1}", said.id(), refused.getMessage());
            return Optional.empty();
        }
    }

    private void checkLater(Answer answer, Delivery.Said said) {
        if (answer.status() >= SERVER_FAULT) {
            later(said, new IllegalStateException("status " + answer.status()));
        }
    }

    private void later(Delivery.Said said, RuntimeException why) {
        if (said.at().plus(HOPE).isAfter(clock.instant())) {
            throw new IllegalStateException("The file of message " + said.id() + " cannot be had now", why);
        }
        LOG.log(Level.WARNING, "The file of message {0} was given up", said.id());
    }
}

package org.alongside.inbox.channel.telegram;

import static org.alongside.inbox.channel.Provided.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alongside.inbox.channel.CarrierHttp.Answer;
import org.alongside.inbox.channel.CarrierHttp.Unanswered;
import org.alongside.routing.Attachment;
import org.alongside.routing.Attachments;
import org.alongside.shared.RefusedException;
import org.alongside.tenant.Inbox;

/** Fetches a contact's file. Outside transactions. */
@ApplicationScoped
class FetchingFiles {

    private static final Logger LOG = System.getLogger(FetchingFiles.class.getName());
    /** So long Telegram may come again with a message whose file could not be had; then it is stored without. */
    private static final Duration HOPE = Duration.ofMinutes(10);

    private static final int SERVER_FAULT = 500;

    private final BotApi api;
    private final Attachments attachments;
    private final Clock clock;

    @Inject
    FetchingFiles(BotApi api, Attachments attachments, Clock clock) {
        this.api = api;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * @return empty if the file cannot be had for good
     * @throws IllegalStateException if it may be had later
     */
    Optional<Attachment> fetch(Inbox inbox, String token, Update.Media media, Instant said) {
        if (media.bytes() > BotApi.LARGEST_FILE) {
            return Optional.empty();
        }
        try {
            BotApi.Reply place = api.call(
                    token,
                    "getFile",
                    JSON.createObjectBuilder().add("file_id", media.file()).build());
            String path = place.result().text("file_path");
            if (place.code() >= SERVER_FAULT) {
                return later(said);
            }
            if (!place.ok() || !path.matches("[A-Za-z0-9_./-]+") || path.contains("..")) {
                return Optional.empty();
            }
            Answer file = api.file(token, path);
            if (file.status() >= SERVER_FAULT) {
                return later(said);
            }
            return file.ok()
                    ? Optional.of(attachments.keep(inbox.tenant(), media.name(), media.type(), file.body()))
                    : Optional.empty();
        } catch (Unanswered failure) {
            return later(said);
        } catch (RefusedException refused) {
            LOG.log(Level.INFO, "A file is not kept: {0}", refused.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Attachment> later(Instant said) {
        if (said.plus(HOPE).isAfter(clock.instant())) {
            throw new IllegalStateException("A file at Telegram cannot be had now");
        }
        return Optional.empty();
    }
}

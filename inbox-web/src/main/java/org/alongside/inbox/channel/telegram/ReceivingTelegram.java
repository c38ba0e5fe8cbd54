package org.alongside.inbox.channel.telegram;

import static org.alongside.inbox.channel.Provided.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.inbox.channel.CarrierHttp.Unanswered;
import org.alongside.inbox.channel.Heard;
import org.alongside.inbox.channel.Sayings;
import org.alongside.routing.Attachment;
import org.alongside.routing.ContactKey;
import org.alongside.routing.Inbound;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.Origin;
import org.alongside.tenant.Inbox;

/** Stores what Telegram tells, whichever way it came; the same update again is the same. */
@ApplicationScoped
class ReceivingTelegram {

    private static final Logger LOG = System.getLogger(ReceivingTelegram.class.getName());
    private static final int LONGEST = 9_000;

    private final Inbound inbound;
    private final BotApi api;
    private final FetchingFiles files;
    private final Sayings sayings;
    private final Heard heard;
    private final Clock clock;

    @Inject
    ReceivingTelegram(Inbound inbound, BotApi api, FetchingFiles files, Sayings sayings, Heard heard, Clock clock) {
        this.inbound = inbound;
        this.api = api;
        this.files = files;
        this.sayings = sayings;
        this.heard = heard;
        this.clock = clock;
    }

    /** @throws RuntimeException if it could not be stored and should come again */
    void receive(Inbox inbox, String token, Update update) {
        if (update instanceof Update.Said said) {
            receive(inbox, token, said);
        } else if (update instanceof Update.Pressed pressed) {
            receive(inbox, token, pressed);
        } else if (update instanceof Update.Grouped grouped) {
            leave(inbox, token, grouped);
        }
        heard.from(inbox);
    }

    private void receive(Inbox inbox, String token, Update.Said said) {
        List<Attachment> kept = said.media().stream()
                .flatMap(media -> files.fetch(inbox, token, media, said.at()).stream())
                .toList();
        String lost = kept.isEmpty() ? lost(inbox, said) : "";
        String text = said.text().isEmpty() ? lost : said.text();
        Origin origin = new Origin(said.name(), said.message(), "", kept, lost, said.edited());
        inbound.receive(
                inbox.tenant(),
                message(
                        inbox,
                        dedupe(token, said),
                        said.chat(),
                        said.language(),
                        started(text, said),
                        said.at(),
                        origin));
    }

    /** What was sent and did not come: a person looks at it. Empty where nothing is missing. */
    private String lost(Inbox inbox, Update.Said said) {
        return said.media()
                .map(media -> sayings.in(inbox, "channels.say.file-lost", media.name()))
                .orElseGet(() -> said.text().isEmpty() ? sayings.in(inbox, "channels.say.unreadable") : "");
    }

    /** The button that opens a chat says a command; to us it is a greeting. */
    private String started(String text, Update.Said said) {
        return text.equals("/start") || text.startsWith("/start ")
                ? sayings.in(said.language(), "channels.say.hello")
                : text;
    }

    private void receive(Inbox inbox, String token, Update.Pressed pressed) {
        Origin origin = new Origin(pressed.name(), pressed.message(), "", List.of());
        InboundMessage message = message(
                inbox,
                dedupe(token, pressed),
                pressed.chat(),
                pressed.language(),
                pressed.title(),
                clock.instant(),
                origin);
        if (pressed.data().equals(Keyboard.PERSON)) {
            inbound.askForPerson(inbox.tenant(), message);
        } else if (!pressed.title().isEmpty()) {
            inbound.receive(inbox.tenant(), message);
        }
        tell(
                token,
                "answerCallbackQuery",
                JSON.createObjectBuilder()
                        .add("callback_query_id", pressed.call())
                        .build());
    }

    /** Another bot counts from its own beginning. */
    private static String dedupe(String token, Update update) {
        return TelegramSetup.bot(token) + ":" + update.id();
    }

    private InboundMessage message(
            Inbox inbox, String dedupeKey, String chat, String language, String text, Instant at, Origin origin) {
        Instant now = clock.instant();
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        Instant told = at.isAfter(now) || at.equals(Instant.EPOCH) ? now : at;
        ContactKey contact = new ContactKey(ContactKey.Kind.TELEGRAM, chat);
        return new InboundMessage(inbox.id(), contact, dedupeKey, cut, language, told, origin);
    }

    /** Says once why, and goes. */
    private void leave(Inbox inbox, String token, Update.Grouped grouped) {
        tell(
                token,
                "sendMessage",
                JSON.createObjectBuilder()
                        .add("chat_id", grouped.chat())
                        .add("text", sayings.in(inbox, "channels.say.no-groups"))
                        .build());
        tell(
                token,
                "leaveChat",
                JSON.createObjectBuilder().add("chat_id", grouped.chat()).build());
    }

    /** A courtesy: what fails here is not tried again. */
    private Optional<BotApi.Reply> tell(String token, String method, JsonObject arguments) {
        try {
            return Optional.of(api.call(token, method, arguments));
        } catch (Unanswered failure) {
            LOG.log(Level.INFO, "Telegram did not answer {0}", method);
            return Optional.empty();
        }
    }
}

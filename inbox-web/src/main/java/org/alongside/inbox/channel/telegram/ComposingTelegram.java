package org.alongside.inbox.channel.telegram;

import static org.alongside.inbox.channel.Provided.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.alongside.inbox.channel.Multipart;
import org.alongside.inbox.channel.Sayings;
import org.alongside.routing.Attachment;
import org.alongside.routing.Attachments;
import org.alongside.routing.Author;
import org.alongside.routing.Outgoing;
import org.alongside.shared.TenantId;

/** What one message of ours becomes at Telegram: a text, with who wrote it and the way to a person, and its files. */
@ApplicationScoped
class ComposingTelegram {

    private static final int LONGEST = 4_096;
    private static final long LARGEST_PHOTO = 10L * 1024 * 1024;
    private static final Set<String> PHOTOS = Set.of("image/jpeg", "image/png");

    private final Sayings sayings;
    private final BotApi api;
    private final Attachments attachments;

    @Inject
    ComposingTelegram(Sayings sayings, BotApi api, Attachments attachments) {
        this.sayings = sayings;
        this.api = api;
        this.attachments = attachments;
    }

    boolean tooLong(Outgoing outgoing) {
        return signed(outgoing).length() > LONGEST;
    }

    /** Each is sent when it is asked for. */
    List<Supplier<BotApi.Reply>> parts(TenantId tenant, String token, Outgoing outgoing) {
        List<Supplier<BotApi.Reply>> parts = new ArrayList<>();
        if (!signed(outgoing).isEmpty()) {
            parts.add(() -> api.call(token, "sendMessage", text(outgoing).build()));
        }
        outgoing.message().attachments().forEach(file -> parts.add(() -> send(tenant, token, outgoing, file)));
        return parts;
    }

    private JsonObjectBuilder text(Outgoing outgoing) {
        JsonObjectBuilder message =
                JSON.createObjectBuilder().add("chat_id", outgoing.to().value()).add("text", signed(outgoing));
        if (outgoing.inReplyTo().matches("[0-9]{1,18}")) {
            message.add(
                    "reply_parameters",
                    JSON.createObjectBuilder()
                            .add("message_id", Long.parseLong(outgoing.inReplyTo()))
                            .add("allow_sending_without_reply", true));
        }
        return outgoing.message().author() == Author.ASSISTANT
                ? message.add("reply_markup", Keyboard.of(outgoing.choices(), sayings.person(outgoing)))
                : message;
    }

    private BotApi.Reply send(TenantId tenant, String token, Outgoing outgoing, Attachment file) {
        boolean photo = PHOTOS.contains(file.type()) && file.bytes() <= LARGEST_PHOTO;
        Multipart form = new Multipart(file.id().toString())
                .field("chat_id", outgoing.to().value())
                .file(
                        photo ? "photo" : "document",
                        file.name(),
                        file.type(),
                        attachments.open(tenant, file.id()).bytes());
        return api.call(token, photo ? "sendPhoto" : "sendDocument", form);
    }

    private String signed(Outgoing outgoing) {
        String text = outgoing.message().text();
        return switch (outgoing.message().author()) {
            case ASSISTANT -> text + "\n\n🤖 " + sayings.author(outgoing);
            case AGENT, AGENT_ASSISTED -> (sayings.author(outgoing) + ":\n" + text).strip();
            case CONTACT, SYSTEM -> text;
        };
    }
}

package org.alongside.inbox.channel.telegram;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.inbox.channel.JsonView;

/** One piece of news, as it concerns us. Sealed: what is none of these is nothing to us. */
sealed interface Update {

    /** Something that somebody wrote to us. @param chat its id */
    record Said(
            long id,
            String chat,
            String message,
            String name,
            String language,
            Instant at,
            String text,
            Optional<Media> media,
            boolean edited)
            implements Update {}

    /**
     * A button that was pressed.
     *
     * @param call to be answered, or the button stays in waiting
     * @param title of the button
     */
    record Pressed(
            long id, String call, String chat, String message, String name, String language, String data, String title)
            implements Update {}

    /** The bot was put into a group, where it has no business. */
    record Grouped(long id, String chat) implements Update {}

    record Nothing(long id) implements Update {}

    /** @param bytes size, or 0 if it was not told */
    record Media(String file, String name, String type, long bytes) {}

    long id();

    static Update of(JsonView update) {
        long id = update.number("update_id", 0);
        if (update.has("callback_query")) {
            return pressed(id, update.in("callback_query"));
        }
        if (update.has("my_chat_member")) {
            return membership(id, update.in("my_chat_member"));
        }
        boolean edited = update.has("edited_message");
        JsonView message = update.in(edited ? "edited_message" : "message");
        boolean ours = message.in("chat").text("type").equals("private")
                && !message.in("from").flag("is_bot");
        return ours ? said(id, message, edited) : new Nothing(id);
    }

    private static Update said(long id, JsonView message, boolean edited) {
        Optional<Media> media = Medias.of(message);
        String text = text(message);
        if (text.isEmpty() && media.isEmpty() && !unreadable(message)) {
            return new Nothing(id);
        }
        JsonView from = message.in("from");
        return new Said(
                id,
                message.in("chat").text("id"),
                message.text("message_id"),
                name(from),
                language(from),
                Instant.ofEpochSecond(message.number(edited ? "edit_date" : "date", 0)),
                text,
                media,
                edited);
    }

    private static boolean unreadable(JsonView message) {
        return Stream.of("story", "paid_media", "game", "invoice", "checklist", "giveaway")
                .anyMatch(message::has);
    }

    private static String text(JsonView message) {
        return Stream.of(
                        message.text("text"),
                        message.text("caption"),
                        place(message),
                        person(message.in("contact")),
                        message.in("dice").text("emoji"),
                        message.in("poll").text("question"))
                .filter(part -> !part.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String place(JsonView message) {
        JsonView venue = message.in("venue");
        JsonView point = message.in("location");
        return point.has("latitude")
                ? join(
                        "📍 " + point.text("latitude") + ", " + point.text("longitude"),
                        venue.text("title"),
                        venue.text("address"))
                : "";
    }

    private static String person(JsonView contact) {
        return contact.has("phone_number")
                ? "👤 " + join(contact.text("first_name"), contact.text("last_name"), contact.text("phone_number"))
                : "";
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static Update pressed(long id, JsonView query) {
        JsonView message = query.in("message");
        String data = query.text("data");
        String title = Keyboard.titles(message).stream()
                .filter(button -> button.text("callback_data").equals(data))
                .map(button -> button.text("text"))
                .findFirst()
                .orElse("");
        JsonView from = query.in("from");
        return new Pressed(
                id,
                query.text("id"),
                message.in("chat").text("id"),
                message.text("message_id"),
                name(from),
                language(from),
                data,
                title);
    }

    private static Update membership(long id, JsonView change) {
        JsonView chat = change.in("chat");
        boolean joined = List.of("member", "administrator")
                .contains(change.in("new_chat_member").text("status"));
        return joined && !chat.text("type").equals("private") ? new Grouped(id, chat.text("id")) : new Nothing(id);
    }

    private static String name(JsonView from) {
        return (from.text("first_name") + " " + from.text("last_name")).strip();
    }

    private static String language(JsonView from) {
        String code = from.text("language_code");
        return code.length() < 2 ? "" : code.substring(0, 2);
    }
}

package org.alongside.inbox.channel.whatsapp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.inbox.channel.JsonView;

/**
 * A customer's message as text and file.
 *
 * @param media id of the file at Meta, or empty
 * @param type media type of the file as Meta tells it, or empty
 * @param file name of the file, or empty
 * @param person whether the button for a person was pressed
 */
record Content(String text, String media, String type, String file, boolean person) {

    private static final int LONGEST = 9_000;

    /** Empty for what is no message, such as a reaction: it changes nothing for anybody. */
    static Optional<Content> of(JsonView message) {
        String type = message.text("type");
        return switch (type) {
            case "text" -> words(message.in("text").text("body"));
            case "image", "video", "audio", "sticker", "document" -> Optional.of(media(type, message.in(type)));
            case "location" -> words(location(message.in("location")));
            case "contacts" ->
                words(message.each("contacts").stream().map(Content::card).collect(Collectors.joining("\n")));
            case "interactive" -> Optional.of(pressed(message.in("interactive")));
            case "button" -> words(message.in("button").text("text"));
            case "order" -> words(order(message.in("order")));
            case "reaction", "system", "ephemeral" -> Optional.empty();
            default -> words("");
        };
    }

    /** What cannot be read is told as such: a person looks at it. */
    boolean unreadable() {
        return text.isEmpty() && media.isEmpty();
    }

    private static Optional<Content> words(String text) {
        return Optional.of(new Content(cut(text.strip()), "", "", "", false));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static Content media(String type, JsonView media) {
        return new Content(
                cut(media.text("caption").strip()),
                media.text("id"),
                media.text("mime_type"),
                file(type, media),
                false);
    }

    private static String file(String type, JsonView media) {
        String given = media.text("filename");
        if (!given.isEmpty()) {
            return given;
        }
        String end = media.text("mime_type").replaceFirst(";.*", "").replaceFirst(".*/", "");
        String name = media.flag("voice") ? "voice" : type;
        return end.matches("[a-z0-9]{2,5}") ? name + "." + end : name;
    }

    private static String location(JsonView place) {
        return Stream.of(
                        "📍 " + place.text("latitude") + ", " + place.text("longitude"),
                        place.text("name"),
                        place.text("address"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String card(JsonView card) {
        List<String> ways = Stream.concat(
                        card.each("phones").stream().map(phone -> phone.text("phone")),
                        card.each("emails").stream().map(mail -> mail.text("email")))
                .filter(way -> !way.isEmpty())
                .toList();
        String name = card.in("name").text("formatted_name");
        return "👤 " + Stream.concat(Stream.of(name), ways.stream()).collect(Collectors.joining(" · "));
    }

    private static Content pressed(JsonView interactive) {
        JsonView reply =
                interactive.has("button_reply") ? interactive.in("button_reply") : interactive.in("list_reply");
        String id = reply.text("id");
        if (id.equals(Buttons.PERSON)) {
            return new Content(reply.text("title"), "", "", "", true);
        }
        String chosen = id.startsWith(Buttons.CHOICE) ? id.substring(Buttons.CHOICE.length()) : reply.text("title");
        return new Content(chosen.isEmpty() ? interactive.in("nfm_reply").text("body") : chosen, "", "", "", false);
    }

    private static String order(JsonView order) {
        String items = order.each("product_items").stream()
                .map(item -> item.text("quantity") + " × " + item.text("product_retailer_id") + " ("
                        + item.text("item_price") + " " + item.text("currency") + ")")
                .collect(Collectors.joining("\n"));
        return Stream.of("🛒", order.text("text"), items)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}

package org.alongside.inbox.channel.whatsapp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.inbox.channel.JsonView;
import org.alongside.routing.Message;

/** What Meta sends in one request: several accounts, numbers and messages at once. */
record Delivery(List<Change> changes) {

    /**
     * News of one of our numbers.
     *
     * @param number its id
     * @param echoes what people of the business wrote on the phone that shares the number; each is to its customer
     */
    record Change(String number, List<Said> messages, List<Told> statuses, List<Said> echoes) {}

    private static final Set<String> FIELDS = Set.of("messages", "smb_message_echoes");

    /**
     * A message of a customer.
     *
     * @param phone digits, or empty where the customer hides it
     * @param user the id that Meta gives the customer towards this business, or empty
     * @param at by Meta's clock
     */
    record Said(String id, String phone, String user, String name, Instant at, Content content) {}

    /**
     * What became of a message of ours.
     *
     * @param ours our own id of it, as it was sent along, or empty
     * @param code of the error, or 0
     */
    record Told(String id, Message.Delivery state, Instant at, long code, String ours) {}

    static Delivery of(JsonView body) {
        return new Delivery(body.each("entry").stream()
                .flatMap(entry -> entry.each("changes").stream())
                .filter(change -> FIELDS.contains(change.text("field")))
                .map(change -> change(change.in("value")))
                .toList());
    }

    private static Change change(JsonView value) {
        List<Said> messages = new ArrayList<>();
        List<JsonView> contacts = value.each("contacts");
        value.each("messages").stream()
                .filter(message -> !message.text("id").isEmpty())
                .flatMap(message -> said(message, contacts).stream())
                .forEach(messages::add);
        List<Told> statuses = value.each("statuses").stream()
                .flatMap(status -> told(status).stream())
                .toList();
        List<Said> echoes = value.each("message_echoes").stream()
                .filter(echo -> !echo.text("id").isEmpty() && !echo.text("to").isEmpty())
                .flatMap(echo -> echo(echo).stream())
                .toList();
        return new Change(value.in("metadata").text("phone_number_id"), messages, statuses, echoes);
    }

    private static Optional<Said> echo(JsonView echo) {
        Instant at = Instant.ofEpochSecond(echo.number("timestamp", 0));
        return Content.of(echo)
                .map(content -> new Said(echo.text("id"), echo.text("to").replaceAll("\\D", ""), "", "", at, content));
    }

    private static Optional<Said> said(JsonView message, List<JsonView> contacts) {
        String from = message.text("from");
        String userId = message.text("from_user_id");
        JsonView contact = contacts.stream()
                .filter(each -> matches(each, from, userId))
                .findFirst()
                .orElseGet(() -> contacts.size() == 1 ? contacts.get(0) : JsonView.NOTHING);
        String phone = from.isEmpty() ? contact.text("wa_id") : from;
        String user = userId.isEmpty() ? contact.text("user_id") : userId;
        if (phone.isEmpty() && user.isEmpty()) {
            return Optional.empty();
        }
        String name = contact.in("profile").text("name");
        Instant at = Instant.ofEpochSecond(message.number("timestamp", 0));
        return Content.of(message)
                .map(content -> new Said(message.text("id"), phone.replaceAll("\\D", ""), user, name, at, content));
    }

    private static boolean matches(JsonView contact, String from, String user) {
        return !from.isEmpty() && contact.text("wa_id").equals(from)
                || !user.isEmpty() && contact.text("user_id").equals(user);
    }

    private static Optional<Told> told(JsonView status) {
        Optional<Message.Delivery> state = switch (status.text("status")) {
            case "sent" -> Optional.of(Message.Delivery.SENT);
            case "delivered" -> Optional.of(Message.Delivery.DELIVERED);
            case "read", "played" -> Optional.of(Message.Delivery.READ);
            case "failed" -> Optional.of(Message.Delivery.FAILED);
            default -> Optional.empty();
        };
        long code = Stream.of(status.each("errors"))
                .flatMap(List::stream)
                .mapToLong(error -> error.number("code", 0))
                .findFirst()
                .orElse(0);
        return state.map(known -> new Told(
                status.text("id"),
                known,
                Instant.ofEpochSecond(status.number("timestamp", 0)),
                code,
                status.text("biz_opaque_callback_data")));
    }
}

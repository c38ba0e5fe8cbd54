package org.alongside.routing.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactRegard;

/**
 * An event of a contact as a business's system writes it: {@code {"type", "timestamp", "data": {"contact":
 * {"externalId" | "email" | "phone", "name"}, "text", "link", "attributes": {"highValue", "churnRisk"}}}}.
 *
 * @param text for agents, or empty
 * @param link https, or empty
 */
public record ToldEvent(
        String type,
        Instant at,
        ContactKey contact,
        String name,
        String text,
        String link,
        Optional<Boolean> highValue,
        Optional<Boolean> churnRisk) {

    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)*");
    private static final Pattern LINK = Pattern.compile("https://[^\\s\"<>]+");
    private static final int LONGEST_TYPE = 80;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_TEXT = 500;

    /** @throws IllegalArgumentException whose message is the name of the field that is missing or wrong */
    public static ToldEvent read(String json) {
        Map<?, ?> event = object(json);
        Map<?, ?> data = map(event, "data", "data");
        Map<?, ?> contact = map(data, "contact", "data.contact");
        Map<?, ?> attributes = data.containsKey("attributes") ? map(data, "attributes", "data.attributes") : Map.of();
        return new ToldEvent(
                matching(text(event, "type", LONGEST_TYPE, "type"), TYPE, "type"),
                instant(text(event, "timestamp", LONGEST_TYPE, "timestamp")),
                key(contact),
                text(contact, "name", LONGEST_KEY, "data.contact.name"),
                text(data, "text", LONGEST_TEXT, "data.text"),
                link(text(data, "link", LONGEST_TEXT, "data.link")),
                flag(attributes, "highValue"),
                flag(attributes, "churnRisk"));
    }

    /** Whether it says how the contact is to be looked after. */
    public boolean regards() {
        return highValue.isPresent() || churnRisk.isPresent();
    }

    /** What is known of the contact after it. */
    public ContactRegard after(ContactRegard before) {
        return new ContactRegard(highValue.orElse(before.highValue()), churnRisk.orElse(before.churnRisk()));
    }

    private static ContactKey key(Map<?, ?> contact) {
        return ContactKey.external(text(contact, "externalId", LONGEST_KEY, "data.contact.externalId"))
                .or(() -> ContactKey.email(text(contact, "email", LONGEST_KEY, "data.contact.email")))
                .or(() -> ContactKey.phone(text(contact, "phone", LONGEST_KEY, "data.contact.phone")))
                .orElseThrow(() -> new IllegalArgumentException("data.contact"));
    }

    private static Map<?, ?> object(String json) {
        try {
            return JsonReader.readObject(json);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("JSON", malformed);
        }
    }

    private static Map<?, ?> map(Map<?, ?> from, String name, String path) {
        if (from.get(name) instanceof Map<?, ?> found) {
            return found;
        }
        throw new IllegalArgumentException(path);
    }

    /** Empty if it is not there. A number is as good: order numbers and ids often are. */
    private static String text(Map<?, ?> from, String name, int longest, String path) {
        Object value = from.get(name);
        if (value == null) {
            return "";
        }
        String text = value instanceof String || value instanceof Long || value instanceof BigDecimal
                ? value.toString().replace("\0", "").strip()
                : null;
        if (text == null || text.length() > longest) {
            throw new IllegalArgumentException(path);
        }
        return text;
    }

    private static Optional<Boolean> flag(Map<?, ?> attributes, String name) {
        Object value = attributes.get(name);
        if (value == null || value instanceof Boolean) {
            return Optional.ofNullable((Boolean) value);
        }
        throw new IllegalArgumentException("data.attributes." + name);
    }

    private static String link(String text) {
        return text.isEmpty() ? text : matching(text, LINK, "data.link");
    }

    private static String matching(String text, Pattern form, String path) {
        if (form.matcher(text).matches()) {
            return text;
        }
        throw new IllegalArgumentException(path);
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("timestamp", malformed);
        }
    }
}

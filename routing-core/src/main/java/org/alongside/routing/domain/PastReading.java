package org.alongside.routing.domain;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.routing.Author;
import org.alongside.routing.Outcome;
import org.alongside.routing.PastConversation;
import org.alongside.routing.PastConversation.PastAnswer;
import org.alongside.routing.PastConversation.PastHandoff;
import org.alongside.routing.PastConversation.PastMessage;
import org.alongside.routing.PastConversation.PastRating;
import org.alongside.routing.PastConversation.PastSurvey;
import org.alongside.routing.SurveyKind;

/** Reads a past conversation from its line. Pure. */
public final class PastReading {

    private static final int LONGEST = 20_000;
    private static final int MOST_MESSAGES = 500;
    private static final List<String> DECISIONS = List.of("", "CONTAIN", "ASSIST", "ESCALATE");
    private static final List<String> TIERS = List.of("", "A", "B", "C");
    private static final List<String> COMPLEXITIES = List.of("", "SIMPLE", "COMPLEX");

    private final JsonFields line;

    private PastReading(JsonFields line) {
        this.line = line;
    }

    /** @throws IllegalArgumentException that says what is wrong */
    public static PastConversation read(String json) {
        try {
            return new PastReading(new JsonFields(JsonReader.readObject(json))).conversation();
        } catch (ClassCastException wrongShape) {
            throw new IllegalArgumentException("a field has the wrong shape", wrongShape);
        }
    }

    private PastConversation conversation() {
        List<PastMessage> messages = messages();
        Instant closedAt = instant(line, "closedAt");
        require(!closedAt.isBefore(messages.get(messages.size() - 1).at()), "closedAt is before the last message");
        JsonFields contact = line.object("contact");
        return new PastConversation(
                needed(line, "id"),
                line.text("inbox"),
                needed(contact, "id"),
                contact.text("name"),
                line.text("language").isEmpty() ? "en" : line.text("language"),
                line.text("intent"),
                line.text("caseType"),
                oneOf(TIERS, "tier"),
                oneOf(COMPLEXITIES, "complexity"),
                oneOf(DECISIONS, "decision"),
                line.integer("policy"),
                messages,
                handoff(),
                constant(Outcome.class, line.text("outcome").isEmpty() ? "UNKNOWN" : line.text("outcome"), "outcome"),
                closedAt,
                rating(),
                survey(closedAt),
                line.text("back"));
    }

    private List<PastMessage> messages() {
        List<PastMessage> messages = new ArrayList<>();
        for (Object each : line.list("messages")) {
            JsonFields message = JsonFields.of(each);
            Instant at = instant(message, "at");
            String text = needed(message, "text");
            require(text.length() <= LONGEST, "a message has more than " + LONGEST + " characters");
            require(
                    messages.isEmpty()
                            || !at.isBefore(messages.get(messages.size() - 1).at()),
                    "messages are not in the order of their times");
            messages.add(
                    new PastMessage(constant(Author.class, message.text("by"), "by"), message.text("name"), text, at));
        }
        require(!messages.isEmpty(), "messages are missing");
        require(messages.size() <= MOST_MESSAGES, "there are more than " + MOST_MESSAGES + " messages");
        require(messages.get(0).author() == Author.CONTACT, "the first message is not by the CONTACT");
        return messages;
    }

    private Optional<PastHandoff> handoff() {
        if (line.map("handoff").isEmpty()) {
            return Optional.empty();
        }
        JsonFields handoff = line.object("handoff");
        return Optional.of(new PastHandoff(
                handoff.text("rule").isEmpty() ? "taken-over" : handoff.text("rule"),
                instant(handoff, "offeredAt"),
                handoff.text("acceptedAt").isEmpty() ? Optional.empty() : Optional.of(instant(handoff, "acceptedAt"))));
    }

    private Optional<PastRating> rating() {
        if (line.map("rating").isEmpty()) {
            return Optional.empty();
        }
        JsonFields rating = line.object("rating");
        int stars = rating.integer("stars");
        require(stars >= 1 && stars <= 5, "stars are not 1 to 5");
        return Optional.of(new PastRating(stars, instant(rating, "at")));
    }

    private Optional<PastSurvey> survey(Instant closedAt) {
        if (line.map("survey").isEmpty()) {
            return Optional.empty();
        }
        JsonFields survey = line.object("survey");
        Instant askedAt = instant(survey, "askedAt");
        require(!askedAt.isBefore(closedAt), "askedAt is before closedAt");
        List<PastAnswer> answers = new ArrayList<>();
        for (Object each : survey.list("answers")) {
            JsonFields answer = JsonFields.of(each);
            SurveyKind kind = constant(SurveyKind.class, answer.text("kind"), "kind");
            Instant at = instant(answer, "at");
            require(!at.isBefore(askedAt), "an answer is before askedAt");
            require(kind.answers().contains(answer.text("value")), kind + " is none of " + kind.answers());
            answers.add(new PastAnswer(kind, answer.text("value"), at));
        }
        return Optional.of(new PastSurvey(askedAt, answers));
    }

    private String oneOf(List<String> allowed, String field) {
        String value = line.text(field);
        require(
                allowed.contains(value),
                field + " is none of " + String.join(" ", allowed).strip());
        return value;
    }

    private static String needed(JsonFields fields, String name) {
        String text = fields.text(name);
        require(!text.isBlank() && !text.equals("null"), name + " is missing");
        return text;
    }

    private static Instant instant(JsonFields fields, String name) {
        try {
            return Instant.parse(fields.text(name));
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException(name + " is no instant such as 2026-03-02T12:00:00Z", none);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, String field) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException(field + " is none of " + List.of(type.getEnumConstants()), none);
        }
    }

    private static void require(boolean right, String problem) {
        if (!right) {
            throw new IllegalArgumentException(problem);
        }
    }
}

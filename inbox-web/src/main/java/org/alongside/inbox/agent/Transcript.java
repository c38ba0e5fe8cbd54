package org.alongside.inbox.agent;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.inbox.channel.email.MailNote;
import org.alongside.routing.ContactEvents.Told;
import org.alongside.routing.ContactRegard;
import org.alongside.routing.Marked;
import org.alongside.routing.ModelUse;
import org.alongside.routing.Survey;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as an agent reads it.
 *
 * @param url of the conversation; its actions are below it
 * @param channel kind of the inbox
 * @param contactUrl opens what is known of the contact
 * @param assignee name of the agent who has it, or empty
 * @param mine whether that is the reader
 * @param intent name in the reader's language, or empty
 * @param model what language models took for it
 * @param regard what is known of the contact
 * @param told what the business's systems told of the contact lately, newest first
 * @param window of a channel that has one, else null
 * @param moves where it has come from and can go
 * @param surveys what the contact was asked about it, and answered
 * @param erased whether its contact was erased; its messages are empty then
 */
public record Transcript(
        String id,
        String url,
        String contact,
        String contactUrl,
        String inbox,
        String channel,
        String language,
        String owner,
        String assignee,
        boolean mine,
        boolean open,
        @Nullable String outcome,
        String intent,
        @Nullable String tier,
        List<Entry> entries,
        @Nullable Handoff handoff,
        @Nullable DraftCard draft,
        ModelUse model,
        ContactRegard regard,
        List<Told> told,
        @Nullable Window window,
        Moves moves,
        List<Survey> surveys,
        boolean erased) {

    /** Until when the carrier lets us write freely. @param open whether that is still to come */
    public record Window(Instant until, boolean open) {}

    private static final Pattern ANSWERS = Pattern.compile("(?i)(re|rv|res|aw|sv)\\s*:.*");
    private static final int CASE = 8;
    private static final List<String> OUTCOMES = List.of("RESOLVED", "NOT_RESOLVED", "NO_ANSWER", "SPAM", "DUPLICATE");

    /** By which people name the conversation to each other; it is found by it. */
    public String caseNumber() {
        return id.substring(Math.max(0, id.length() - CASE)).toUpperCase(Locale.ROOT);
    }

    /** The contact's newest e-mail, which an answer answers, or null. */
    public @Nullable MailNote newestMail() {
        return entries.stream()
                .map(Entry::mail)
                .filter(mail -> mail != null)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Under which an answer goes by itself, or empty. */
    public String answerSubject() {
        return subject().isEmpty() || ANSWERS.matcher(subject()).matches() ? subject() : "Re: " + subject();
    }

    /** Of the contact's first e-mail that has one, or empty. */
    public String subject() {
        return entries.stream()
                .map(Entry::subject)
                .filter(subject -> !subject.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** How an agent may close it. */
    public List<String> outcomes() {
        return OUTCOMES;
    }

    /**
     * A message with, under a contact's message, the decision that it led to.
     *
     * @param author CONTACT, ASSISTANT, AGENT, AGENT_ASSISTED or SYSTEM
     * @param note written for colleagues only
     * @param mail for an e-mail of the contact, else null
     * @param goes how an agent addressed an e-mail, or empty
     * @param delivery state at the channel when worth telling, else null
     * @param problem key of a text that says why it was not delivered and what to do, or empty
     * @param subject of an e-mail, or empty
     */
    public record Entry(
            String id,
            long sequence,
            String author,
            boolean note,
            String name,
            String text,
            List<Cited> citations,
            Instant at,
            @Nullable String delivery,
            String problem,
            String subject,
            List<FileLink> files,
            @Nullable Decided decision,
            @Nullable MailNote mail,
            String goes) {

        /** Whether an agent may have it sent again. */
        public boolean retriable() {
            return "FAILED".equals(delivery) || "UNKNOWN".equals(delivery);
        }

        /** Whose bubble it is: CUSTOMER, ASSISTANT, AGENT, SYSTEM or NOTE. */
        public String look() {
            if (note) {
                return "NOTE";
            }
            return author.equals("CONTACT") ? "CUSTOMER" : author.equals("AGENT_ASSISTED") ? "AGENT" : author;
        }

        /** The text, with the words in it by which the decision fell. */
        public Marked marked() {
            List<Why> reasons = decision == null ? List.of() : decision.reasons();
            return reasons.stream()
                    .map(why -> Marked.of(
                            text,
                            why.evidence()
                                    .substring(why.evidence().lastIndexOf(": ") + 1)
                                    .strip()))
                    .filter(marked -> !marked.evidence().isEmpty())
                    .findFirst()
                    .orElse(Marked.of(text, ""));
        }

        /** Name of the icon, or null for the customer. */
        public @Nullable String icon() {
            return switch (look()) {
                case "NOTE" -> "note";
                case "ASSISTANT" -> "assistant";
                case "AGENT" -> "person";
                default -> null;
            };
        }
    }

    /** A cited passage. @param url opens it */
    public record Cited(String title, String locator, String quote, String url) {

        public String label() {
            return locator.isEmpty() ? title : title + ", " + locator;
        }
    }

    /** A decision in words. @param kind CONTAIN, ASSIST or ESCALATE */
    public record Decided(
            String kind, String intent, @Nullable String tier, List<Why> reasons, int policy) {}

    /** A rule that fired, and what it saw. */
    public record Why(String rule, String evidence, List<Integer> turns) {

        /** Which of the customer's messages it rests on, when it is more than one. */
        public String messages() {
            return turns.size() < 2 ? "" : turns.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
    }

    /** The package of the handoff. */
    public record Handoff(
            String need,
            String summary,
            List<Field> fields,
            List<Cited> passages,
            List<Why> reasons,
            String suggestedStep,
            List<ConversationList.Item> earlier,
            Instant offered,
            @Nullable Instant accepted,
            @Nullable Instant promised,
            boolean late) {}

    /** Something the contact has told already. @param turn sequence of the message that says it, or null */
    public record Field(String name, String value, @Nullable Long turn) {}

    /** What the assistant prepared. @param useUrl puts it into the composer */
    public record DraftCard(String id, String text, List<Cited> citations, String useUrl) {}
}

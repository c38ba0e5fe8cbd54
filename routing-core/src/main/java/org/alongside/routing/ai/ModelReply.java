package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.alongside.routing.domain.JsonReader;

/** What a model replied, if it kept to the form: sentences, each with the numbers of the passages that it rests on. */
record ModelReply(List<Sentence> sentences) {

    private static final int LONGEST = 2_000;
    private static final String FENCE = "```";

    record Sentence(String text, List<Integer> citations) {}

    /** @throws IllegalArgumentException for anything else, such as a citation of a passage that was not given */
    static ModelReply parse(String reply, int passages) {
        Map<String, Object> json = JsonReader.readObject(withoutFence(reply.strip()));
        if (!(json.get("sentences") instanceof List<?> written)) {
            throw new IllegalArgumentException("No sentences");
        }
        List<Sentence> sentences = new ArrayList<>();
        for (Object sentence : written) {
            sentences.add(sentence(sentence, passages));
        }
        ModelReply parsed = new ModelReply(List.copyOf(sentences));
        if (parsed.text().length() > LONGEST) {
            throw new IllegalArgumentException("Too long");
        }
        return parsed;
    }

    /** The sentences that are finished in a reply that is still being written; nothing if they cannot be read yet. */
    static Optional<ModelReply> begun(String beginning, int passages) {
        String open = beginning.strip();
        String inside = open.startsWith(FENCE) ? open.substring(Math.max(0, open.indexOf('{'))) : open;
        try {
            return Optional.of(parse(inside.substring(0, inside.lastIndexOf('}') + 1) + "]}", passages));
        } catch (IllegalArgumentException notYet) {
            return Optional.empty();
        }
    }

    private static Sentence sentence(Object written, int passages) {
        if (!(written instanceof Map<?, ?> json)
                || !(json.get("text") instanceof String text)
                || !(json.get("citations") instanceof List<?> numbers)) {
            throw new IllegalArgumentException("No text or no citations");
        }
        List<Integer> citations = numbers(numbers, passages);
        if (text.isBlank() || citations.isEmpty()) {
            throw new IllegalArgumentException("Says nothing, or rests on nothing");
        }
        return new Sentence(text.strip(), citations);
    }

    /** The sentences as one text; an item of a list begins a line. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Sentence sentence : sentences) {
            text.append(text.isEmpty() ? "" : sentence.text().startsWith("- ") ? "\n" : " ")
                    .append(sentence.text());
        }
        return text.toString();
    }

    /** Where in the text the sentences end that rest on the passage of this number. */
    List<Integer> ends(int passage) {
        List<Integer> ends = new ArrayList<>();
        int end = -1;
        for (Sentence sentence : sentences) {
            end += 1 + sentence.text().length();
            if (sentence.citations().contains(passage)) {
                ends.add(end);
            }
        }
        return ends;
    }

    /** The numbers of all passages that are cited, ascending. */
    List<Integer> cited() {
        var cited = new TreeSet<Integer>();
        sentences.forEach(sentence -> cited.addAll(sentence.citations()));
        return List.copyOf(cited);
    }

    /** Many models put their JSON into a code block, whatever they are told. */
    private static String withoutFence(String reply) {
        if (!reply.startsWith(FENCE) || !reply.endsWith(FENCE) || reply.length() < 2 * FENCE.length()) {
            return reply;
        }
        String inside = reply.substring(FENCE.length(), reply.length() - FENCE.length());
        return inside.startsWith("json") ? inside.substring("json".length()) : inside;
    }

    private static List<Integer> numbers(List<?> values, int passages) {
        var numbers = new TreeSet<Integer>();
        for (Object value : values) {
            if (!(value instanceof Long number) || number < 1 || number > passages) {
                throw new IllegalArgumentException("No such passage");
            }
            numbers.add(number.intValue());
        }
        return new ArrayList<>(numbers);
    }
}

package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.alongside.routing.domain.JsonReader;

/** What a model replied, if it kept to the form: a text and the numbers of the passages that it rests on. */
record ModelReply(String text, List<Integer> citations) {

    private static final int LONGEST = 2_000;
    private static final String FENCE = "```";

    /** @throws IllegalArgumentException for anything else, such as a citation of a passage that was not given */
    static ModelReply parse(String reply, int passages) {
        Map<String, Object> json = JsonReader.readObject(withoutFence(reply.strip()));
        if (!(json.get("text") instanceof String text) || !(json.get("citations") instanceof List<?> numbers)) {
            throw new IllegalArgumentException("No text or no citations");
        }
        List<Integer> citations = numbers(numbers, passages);
        if (text.length() > LONGEST || !text.isBlank() && citations.isEmpty()) {
            throw new IllegalArgumentException("Too long, or rests on nothing");
        }
        return new ModelReply(text.strip(), citations);
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

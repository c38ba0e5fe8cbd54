package org.alongside.launch.demo;

/** One thing that somebody does in a conversation of the demo; as {@code conversations.json} writes it. */
sealed interface DemoStep {

    /** A customer writes. */
    record Writes(String text) implements DemoStep {}

    /** A customer writes and asks for a person, by the button of the chat. */
    record AsksForPerson(String text) implements DemoStep {}

    /** @param agent user name */
    record Answers(String agent, String text) implements DemoStep {}

    record Closes(String agent, String outcome) implements DemoStep {}

    /** @param stars 1 to 5 */
    record Rates(String stars, String comment) implements DemoStep {}

    /**
     * {@code {"customer": text}}, {@code {"person": text}}, {@code {"agent": name, "text": text}}, {@code {"closes":
     * name, "outcome": outcome}} or {@code {"stars": "1", "comment": text}}.
     */
    static DemoStep of(String json) {
        if (has(json, "customer")) {
            return new Writes(text(json, "customer"));
        }
        if (has(json, "person")) {
            return new AsksForPerson(text(json, "person"));
        }
        if (has(json, "agent")) {
            return new Answers(text(json, "agent"), text(json, "text"));
        }
        if (has(json, "closes")) {
            return new Closes(text(json, "closes"), text(json, "outcome"));
        }
        return new Rates(text(json, "stars"), JsonText.member(json, "comment").orElse(""));
    }

    private static boolean has(String json, String name) {
        return JsonText.member(json, name).isPresent();
    }

    private static String text(String json, String name) {
        return JsonText.member(json, name).orElseThrow();
    }
}

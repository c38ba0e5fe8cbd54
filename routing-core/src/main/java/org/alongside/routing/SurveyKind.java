package org.alongside.routing;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a contact can be asked about a conversation. Its answers are told as {@link RoutingEvent.Kind#ANSWERED}, under
 * the name of its question.
 */
public enum SurveyKind {
    /** How satisfied they are when it is closed, 1 to 5. */
    AT_CLOSE("SATISFACTION", numbers(1, 5)),
    /** The same a day later. */
    DAY_AFTER("DAY_AFTER", numbers(1, 5)),
    /** How likely they are to recommend the business, 0 to 10; asked whoever reached a person. */
    SEAM("RECOMMEND", numbers(0, 10)),
    /** How easy it was, 1 to 7. */
    EFFORT("EFFORT", numbers(1, 7)),
    /** Whether they had to say something twice; asked whoever reached a person. */
    REPEATED("REPEATED", List.of("yes", "no"));

    private final String question;
    private final List<String> answers;

    SurveyKind(String question, List<String> answers) {
        this.question = question;
        this.answers = answers;
    }

    /** As events call it. */
    public String question() {
        return question;
    }

    /** All that may be answered, in the order of a scale. */
    public List<String> answers() {
        return answers;
    }

    /** Whether it has a sense only where a person took part. */
    public boolean ofPeople() {
        return this == SEAM || this == REPEATED;
    }

    private static List<String> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
    }
}

package org.alongside.routing.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.routing.GuardedSubject;
import org.alongside.routing.Instructions;
import org.alongside.shared.RefusedException;

/**
 * Instructions as a form sends them.
 *
 * @param unwanted one word or phrase a line
 * @param subjects one a line: its name, a colon, its words with commas between
 */
public record InstructionsForm(
        String persona, String tone, String limits, String longest, String unwanted, String subjects) {

    static InstructionsForm of(Instructions now) {
        return new InstructionsForm(
                now.persona(),
                now.tone(),
                now.limits(),
                Integer.toString(now.longest()),
                String.join("\n", now.unwanted()),
                now.subjects().stream()
                        .map(subject -> subject.name() + ": " + String.join(", ", subject.words()))
                        .collect(Collectors.joining("\n")));
    }

    static InstructionsForm of(MultivaluedMap<String, String> sent) {
        return new InstructionsForm(
                text(sent, "persona"),
                text(sent, "tone"),
                text(sent, "limits"),
                text(sent, "longest"),
                text(sent, "unwanted"),
                text(sent, "subjects"));
    }

    Instructions toInstructions() {
        return new Instructions(
                0,
                persona,
                tone,
                limits,
                number(),
                lines(unwanted).toList(),
                lines(subjects).map(InstructionsForm::subject).toList(),
                Instant.EPOCH,
                "");
    }

    private int number() {
        try {
            return Integer.parseInt(longest);
        } catch (NumberFormatException notOne) {
            throw new RefusedException("routing.instructions.fault.longest");
        }
    }

    private static GuardedSubject subject(String line) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? line : line.substring(0, colon);
        String words = colon < 0 ? "" : line.substring(colon + 1);
        List<String> all = Arrays.stream(words.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        return new GuardedSubject(name.strip(), all);
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        return Optional.ofNullable(sent.getFirst(field)).orElse("").strip();
    }
}

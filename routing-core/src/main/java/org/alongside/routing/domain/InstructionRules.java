package org.alongside.routing.domain;

import java.util.List;
import java.util.Optional;
import org.alongside.routing.Instructions;

/** Which instructions are fit to be kept. */
public final class InstructionRules {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LEAST_LENGTH = 200;
    private static final int MOST_WORDS = 200;

    private InstructionRules() {}

    /** @return key of the first fault, which ends in the field's name */
    public static Optional<String> fault(Instructions instructions) {
        if (List.of(instructions.persona(), instructions.tone(), instructions.limits()).stream()
                .anyMatch(text -> text.length() > LONGEST_TEXT)) {
            return Optional.of("routing.instructions.fault.persona");
        }
        if (instructions.longest() < LEAST_LENGTH || instructions.longest() > Instructions.LONGEST) {
            return Optional.of("routing.instructions.fault.longest");
        }
        if (instructions.unwanted().size() > MOST_WORDS) {
            return Optional.of("routing.instructions.fault.unwanted");
        }
        boolean speechless = instructions.subjects().stream()
                .anyMatch(subject -> subject.name().isBlank() || subject.words().isEmpty());
        return speechless ? Optional.of("routing.instructions.fault.subjects") : Optional.empty();
    }
}

package org.alongside.routing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alongside.routing.OwnPhrase;
import org.alongside.routing.OwnSignals.NewPhrase;
import org.alongside.routing.SignalKind;
import org.alongside.shared.RefusedException;

/** A business's words as text, a phrase a line: {@code signal | name | language | phrase}. */
final class SignalLines {

    private static final int PARTS = 4;

    private SignalLines() {}

    static String write(List<OwnPhrase> phrases) {
        return phrases.stream()
                .filter(phrase -> !phrase.removed())
                .map(phrase ->
                        String.join(" | ", key(phrase.kind()), phrase.name(), phrase.language(), phrase.phrase()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static List<NewPhrase> read(String text) {
        List<NewPhrase> phrases = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                phrases.add(read(lines.get(i), i + 1));
            }
        }
        return phrases;
    }

    private static NewPhrase read(String line, int number) {
        String[] parts = line.split("\\|", PARTS);
        if (parts.length < PARTS) {
            throw new RefusedException("routing.signals.fault.line", number);
        }
        SignalKind kind = SignalPages.kind(parts[0].strip())
                .orElseThrow(() -> new RefusedException("routing.signals.fault.line", number));
        return new NewPhrase(kind, parts[1].strip(), parts[2].strip(), parts[3].strip());
    }

    static String key(SignalKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.alongside.routing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.routing.Signal;
import org.alongside.routing.SignalKind;
import org.alongside.routing.web.PlaygroundPage.Part;

/** Shows in a message the words that signals rest on. */
final class Evidence {

    private Evidence() {}

    /** The text in its order, cut where marked words begin and end; put together it is the text again. */
    static List<Part> in(String text, List<Signal> signals) {
        SignalKind[] marks = new SignalKind[text.length()];
        for (int i = signals.size() - 1; i >= 0; i--) {
            mark(text, signals.get(i), marks);
        }
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || marks[at] != marks[from]) {
                parts.add(new Part(text.substring(from, at), Optional.ofNullable(marks[from])));
                from = at;
            }
        }
        return parts;
    }

    private static void mark(String text, Signal signal, SignalKind[] marks) {
        int at = signal.evidence().isEmpty() ? -1 : text.indexOf(signal.evidence());
        if (at < 0 && !signal.evidence().isEmpty()) {
            String lower = text.toLowerCase(Locale.ROOT);
            // Folding may change lengths in some scripts: then nothing is marked rather than the wrong words.
            at = lower.length() == text.length()
                    ? lower.indexOf(signal.evidence().toLowerCase(Locale.ROOT))
                    : -1;
        }
        for (int i = at; at >= 0 && i < at + signal.evidence().length(); i++) {
            marks[i] = signal.kind();
        }
    }
}

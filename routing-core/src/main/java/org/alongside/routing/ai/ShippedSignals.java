package org.alongside.routing.ai;

import java.util.List;
import org.alongside.routing.SignalKind;

/** What we ship for signals, for people to read. */
public final class ShippedSignals {

    private ShippedSignals() {}

    /** @param shown lines that show it, or lines that seem to and do not */
    public static List<String> examples(SignalKind kind, String language, boolean shown) {
        if (!kind.worded() || !SignalExample.LANGUAGES.contains(language)) {
            return List.of();
        }
        return SignalExample.of(kind, language).stream()
                .filter(line -> line.shows(kind) == shown)
                .map(SignalExample::text)
                .toList();
    }

    /** The phrases, as {@link PhraseList} reads them. */
    public static List<String> phrases(SignalKind kind, String language) {
        return kind.worded() && SignalExample.LANGUAGES.contains(language)
                ? Resources.lines("/signals/" + language + "/" + SignalExample.file(kind) + ".txt")
                : List.of();
    }
}

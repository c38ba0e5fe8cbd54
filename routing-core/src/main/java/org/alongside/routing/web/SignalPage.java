package org.alongside.routing.web;

import java.time.Instant;
import java.util.List;
import org.alongside.routing.Marked;
import org.alongside.routing.OwnPhrase;
import org.alongside.routing.SignalKind;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * One signal, or all of the business's own: what we ship, what the business added, and what more words would catch.
 *
 * @param key of the kind in addresses; {@code own} for the business's own
 */
public record SignalPage(
        String key,
        Shipped shipped,
        List<OwnPhrase> phrases,
        List<OwnPhrase> removed,
        SignalForm form,
        @Nullable Trial trial,
        @Nullable Refusal refusal,
        List<String> languages,
        boolean editable,
        String board,
        String self)
        implements View {

    /** What we ship, in the reader's language: lines that show it, lines that do not, and the words. */
    public record Shipped(List<String> shown, List<String> notShown, List<String> words) {}

    /** What was tried. */
    public record Trial(int messages, int caught, int contained, List<Catch> catches) {}

    public record Catch(Marked text, boolean contained, Instant at, String url) {}

    public Tabs tabs() {
        return TiersPlace.SIGNALS.tabs(board);
    }

    public boolean own() {
        return key.equals(SignalPages.OWN);
    }

    /** The enum's name, for the texts. */
    public String kind() {
        return own() ? "OWN" : SignalPages.kind(key).map(SignalKind::name).orElse("");
    }

    public boolean refused(String field) {
        return refusal != null && refusal.field().equals(field);
    }

    public List<SignalKind> effects() {
        return List.of(SignalKind.OWN_PERSON, SignalKind.OWN_DRAFT);
    }
}

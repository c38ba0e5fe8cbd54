package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alongside.routing.Marked;
import org.alongside.routing.OwnPhrase;
import org.alongside.routing.OwnSignals;
import org.alongside.routing.PhraseTrial;
import org.alongside.routing.SignalKind;
import org.alongside.tenant.Here;
import org.jspecify.annotations.Nullable;

/** Puts the pages about signals together. */
@ApplicationScoped
class SignalBoards {

    private static final int EXAMPLES = 12;
    private static final List<String> SHIPPED_IN = List.of("en", "es", "pt");

    private final OwnSignals signals;
    private final Boards boards;
    private final Here here;

    @Inject
    SignalBoards(OwnSignals signals, Boards boards, Here here) {
        this.signals = signals;
        this.boards = boards;
        this.here = here;
    }

    String self() {
        return boards.base() + "/signals";
    }

    SignalsPage all(String lines, @Nullable Refusal refusal) {
        List<OwnPhrase> phrases = inForce(true);
        List<SignalsPage.Row> rows = new ArrayList<>();
        Arrays.stream(SignalKind.values())
                .filter(SignalKind::worded)
                .forEach(kind -> rows.add(row(kind, kind.name(), SignalLines.key(kind), phrases)));
        rows.add(new SignalsPage.Row(
                SignalKind.OWN_PERSON,
                "OWN",
                (int) phrases.stream().filter(phrase -> !phrase.kind().worded()).count(),
                self() + "/" + SignalPages.OWN));
        return new SignalsPage(rows, lines, refusal, boards.mayEdit(), boards.base(), self());
    }

    private SignalsPage.Row row(SignalKind kind, String name, String key, List<OwnPhrase> phrases) {
        long added = phrases.stream().filter(phrase -> phrase.kind() == kind).count();
        return new SignalsPage.Row(kind, name, (int) added, self() + "/" + key);
    }

    SignalPage one(String key, SignalForm form, @Nullable PhraseTrial trial, @Nullable Refusal refusal) {
        return new SignalPage(
                key,
                SignalPages.kind(key)
                        .map(this::shipped)
                        .orElse(new SignalPage.Shipped(List.of(), List.of(), List.of())),
                of(key, inForce(true)),
                of(key, inForce(false)),
                form,
                trial == null ? null : trial(trial),
                refusal,
                SHIPPED_IN,
                boards.mayEdit(),
                boards.base(),
                self());
    }

    private List<OwnPhrase> inForce(boolean wanted) {
        return signals.all(here.tenantId()).stream()
                .filter(phrase -> phrase.removed() != wanted)
                .toList();
    }

    private static List<OwnPhrase> of(String key, List<OwnPhrase> phrases) {
        return phrases.stream()
                .filter(phrase -> key.equals(SignalPages.OWN)
                        ? !phrase.kind().worded()
                        : SignalLines.key(phrase.kind()).equals(key))
                .toList();
    }

    private SignalPage.Shipped shipped(SignalKind kind) {
        String language = here.locale().getLanguage();
        return new SignalPage.Shipped(
                signals.examples(kind, language, true).stream().limit(EXAMPLES).toList(),
                signals.examples(kind, language, false).stream()
                        .limit(EXAMPLES / 2)
                        .toList(),
                signals.shipped(kind, language));
    }

    private SignalPage.Trial trial(PhraseTrial trial) {
        return new SignalPage.Trial(
                trial.messages(),
                trial.caught(),
                trial.contained(),
                trial.catches().stream()
                        .map(caught -> new SignalPage.Catch(
                                Marked.of(caught.text(), caught.evidence()),
                                caught.contained(),
                                caught.at(),
                                "/" + here.tenant().slug() + "/inbox/" + caught.conversation()))
                        .toList());
    }
}

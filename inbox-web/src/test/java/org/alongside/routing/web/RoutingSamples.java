package org.alongside.routing.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.routing.Charter;
import org.alongside.routing.CharterVersion;
import org.alongside.routing.ConductLog.ChainState;
import org.alongside.routing.ConductLog.Fault;
import org.alongside.routing.ConductLog.Verification;
import org.alongside.routing.ConductRecord;
import org.alongside.shared.web.View;

/** Routing's pages in each of their states, for tests of their templates. */
public final class RoutingSamples {

    private static final Instant NOW = Instant.parse("2026-11-21T12:40:00Z");

    private RoutingSamples() {}

    public static Map<String, View> all() {
        Map<String, View> pages = new TreeMap<>();
        pages.putAll(AssistantSamples.all());
        pages.putAll(BoardSamples.all());
        pages.putAll(IntentSamples.all());
        pages.putAll(SignalSamples.all());
        pages.putAll(PlaygroundSamples.all());
        pages.putAll(ReplaySamples.all());
        pages.putAll(TestSamples.all());
        pages.putAll(AutonomySamples.all());
        pages.put("charter", charter(true));
        pages.put(
                "charter-missing",
                new CharterPage("Acme", null, List.of("routing.charter.missing.purpose"), List.of(), 0, ""));
        pages.put("charter-form", charterForm());
        pages.put("conduct", conduct(null));
        pages.put("conduct-intact", conduct(new Verification(12, 11, 2, Optional.of(NOW), Optional.empty())));
        pages.put(
                "conduct-broken",
                conduct(new Verification(
                        12, 11, 2, Optional.of(NOW), Optional.of(new Fault(7, new UUID(7, 7).toString(), "changed")))));
        return pages;
    }

    private static Charter charter() {
        return new Charter(
                "Give a right answer at once where the question is how things work, and a person where money is at stake.",
                List.of(new Charter.CharterOwner("Maya Lin", "maya.lin", "Policy and documents")),
                "maya.lin",
                "Sam Reed, by the autonomy page",
                Map.of("overall", new Charter.Range(0.2, 0.45), "C", new Charter.Range(1, 1)),
                List.of("Satisfaction falls by 5 points in a week"),
                7,
                new Charter.Capacity(3, 24, 4.5));
    }

    private static CharterPage charter(boolean mayEdit) {
        CharterVersion newest = new CharterVersion(2, charter(), "maya.lin", NOW);
        return new CharterPage(
                "Acme Pay",
                newest,
                List.of(),
                List.of(new CharterVersion(1, charter(), "maya.lin", NOW)),
                3400,
                mayEdit ? "/acme/charter/edit" : "");
    }

    private static CharterFormPage charterForm() {
        Refusal refusal = new Refusal("routing.charter.fault.number", List.of("many"), "agents");
        return new CharterFormPage(
                CharterForm.of(charter()),
                List.of(),
                refusal,
                List.of(new CharterFormPage.Missing("routing.charter.missing.tiers", "low-A")),
                "/acme/charter/edit",
                "/acme/charter");
    }

    private static ConductPage conduct(@org.jspecify.annotations.Nullable Verification verification) {
        ConductRecord decision = new ConductRecord(
                new UUID(7, 7),
                Optional.of(11L),
                "decision",
                NOW,
                Optional.of(new UUID(8, 8)),
                Map.of("intent", "change_card", "policy", "3"),
                true);
        ConductRecord waiting = new ConductRecord(
                new UUID(7, 8),
                Optional.empty(),
                "policy-published",
                NOW,
                Optional.empty(),
                Map.of("by", "maya"),
                false);
        return new ConductPage(
                new ChainState(11, 1, Optional.of(NOW), 9, verification == null ? "" : "ab12cd34"),
                verification,
                List.of(
                        new ConductPage.Row(waiting, Optional.empty()),
                        new ConductPage.Row(decision, Optional.of("/acme/inbox/1"))),
                "/acme/conduct/verify",
                "/acme/conduct/export");
    }
}

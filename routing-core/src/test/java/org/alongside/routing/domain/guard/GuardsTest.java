package org.alongside.routing.domain.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.routing.GuardResult;
import org.alongside.routing.GuardedSubject;
import org.alongside.routing.domain.guard.Reply.Cited;
import org.alongside.routing.domain.guard.Reply.Wishes;
import org.junit.jupiter.api.Test;

/** Good replies leave, bad ones do not: a guard that refuses everything is no guard either. */
class GuardsTest {

    private static final Map<String, List<String>> PASSAGES = Lines.byFirst("/guards/passages.txt", 4);
    private static final double FALSE_ALARMS_ALLOWED = 0.03;
    private static final double HELD_OUT_ALARMS_ALLOWED = 0.25;

    private static Reply reply(String passage, String asked, String text) {
        return reply(passage, asked, text, Wishes.NONE, List.of());
    }

    private static Reply reply(String passage, String asked, String text, Wishes wishes, List<String> results) {
        List<String> cited = PASSAGES.get(passage);
        return new Reply(
                text,
                cited.get(1),
                false,
                List.of(new Cited(cited.get(2), cited.get(3))),
                results,
                List.of(asked),
                "",
                wishes);
    }

    private static Optional<GuardResult> refusal(Reply reply) {
        return Guards.examine(reply).stream().filter(result -> !result.passed()).findFirst();
    }

    @Test
    void goodRepliesLeave() {
        List<List<String>> good = Lines.of("/guards/good.txt", 3);
        List<String> refused = new ArrayList<>();
        for (List<String> line : good) {
            refusal(reply(line.get(0), line.get(1), line.get(2)))
                    .ifPresent(result -> refused.add(line.get(2) + "  <- " + result));
        }
        System.out.printf("%d of %d good replies were refused%n", refused.size(), good.size());
        assertTrue(refused.size() <= good.size() * FALSE_ALARMS_ALLOWED, String.join("\n", refused));
    }

    /** The honest rate of false alarms: paraphrases that the guards were never tuned on. */
    @Test
    void mostParaphrasesLeave() {
        List<List<String>> heldOut = Lines.of("/guards/held-out.txt", 3);
        List<String> refused = new ArrayList<>();
        for (List<String> line : heldOut) {
            refusal(reply(line.get(0), line.get(1), line.get(2)))
                    .ifPresent(result -> refused.add(line.get(2) + "  <- " + result.guard()));
        }
        System.out.printf("%d of %d held-out paraphrases were refused%n", refused.size(), heldOut.size());
        assertTrue(refused.size() <= heldOut.size() * HELD_OUT_ALARMS_ALLOWED, String.join("\n", refused));
    }

    @Test
    void badRepliesDoNotLeave() {
        List<String> left = new ArrayList<>();
        for (List<String> line : Lines.of("/guards/bad.txt", 3)) {
            if (refusal(reply(line.get(1), "", line.get(2))).isEmpty()) {
                left.add(line.get(0) + ": " + line.get(2));
            }
        }
        assertEquals(List.of(), left);
    }

    /** Each guard is needed: it refuses what was written for it. */
    @Test
    void everyGuardRefusesWhatIsMeantForIt() {
        Map<String, Long> missed = Lines.of("/guards/bad.txt", 3).stream()
                .filter(line -> Guards.examine(reply(line.get(1), "", line.get(2))).stream()
                        .noneMatch(result -> !result.passed() && result.guard().equals(line.get(0))))
                .collect(Collectors.groupingBy(line -> line.get(0) + ": " + line.get(2), Collectors.counting()));

        assertEquals(Map.of(), missed);
    }

    @Test
    void oneBadSentenceSpoilsAGoodReply() {
        List<List<String>> additions = Lines.of("/guards/additions.txt", 2);
        List<String> left = new ArrayList<>();
        int tried = 0;
        for (List<String> good : Lines.of("/guards/good.txt", 3)) {
            for (List<String> addition : additions) {
                boolean sameLanguage = PASSAGES.get(good.get(0)).get(1).equals(addition.get(0));
                tried += sameLanguage ? 1 : 0;
                String text = good.get(2) + " " + addition.get(1);
                if (sameLanguage
                        && refusal(reply(good.get(0), good.get(1), text)).isEmpty()) {
                    left.add(text);
                }
            }
        }
        System.out.printf("%d bad replies made of good ones, %d left%n", tried, left.size());
        assertEquals(List.of(), left);
    }

    @Test
    void aChangedNumberIsRefused() {
        List<String> left = new ArrayList<>();
        for (List<String> good : Lines.of("/guards/good.txt", 3)) {
            String changed = good.get(2).replaceFirst("\\d", good.get(2).matches("[^\\d]*7.*") ? "8" : "7");
            if (!changed.equals(good.get(2))
                    && refusal(reply(good.get(0), good.get(1), changed)).isEmpty()) {
                left.add(changed);
            }
        }
        assertEquals(List.of(), left);
    }

    @Test
    void theResultOfAToolAllowsItsClaim() {
        String done = "I have cancelled your order.";
        Reply without = reply("en-delivery", "cancel my order", done);
        Reply with = reply(
                "en-delivery",
                "cancel my order",
                done,
                Wishes.NONE,
                List.of("Your order was cancelled. Cancelled order."));

        assertEquals("promise-made", refusal(without).orElseThrow().guard());
        assertTrue(Guards.examine(with).stream()
                .filter(result -> result.guard().equals("promise-made"))
                .allMatch(GuardResult::passed));
    }

    @Test
    void theTenantsSubjectsAreGuardedToo() {
        Wishes wishes =
                new Wishes(List.of(new GuardedSubject("Batteries", List.of("lithium"))), List.of("cheap"), 1_200);
        String good = "We do not accept cash.";

        assertEquals(Optional.empty(), refusal(reply("en-card", "cash?", good, wishes, List.of())));
        assertEquals(
                "guarded-subject",
                refusal(reply("en-card", "and lithium cells?", good, wishes, List.of()))
                        .orElseThrow()
                        .guard());
        assertEquals(
                "tone",
                Guards.examine(reply("en-card", "", "We do not accept cheap cash.", wishes, List.of())).stream()
                        .filter(result -> !result.passed())
                        .map(GuardResult::guard)
                        .reduce((first, last) -> last)
                        .orElseThrow());
    }

    @Test
    void anApprovedReplyNeedsOnlyItsFields() {
        Reply filled = new Reply(
                "A late payment costs 5 euros.",
                "en",
                true,
                List.of(),
                List.of(),
                List.of("fee?"),
                "fees",
                Wishes.NONE);
        Reply open =
                new Reply("Dear {name}, it is free.", "en", true, List.of(), List.of(), List.of(), "", Wishes.NONE);

        assertEquals(Optional.empty(), refusal(filled));
        assertEquals("field-left-open", refusal(open).orElseThrow().guard());
    }

    @Test
    void whatIsForAgentsReachesNoCustomer() {
        Reply leak = new Reply(
                "Goodwill is up to ten euros.",
                "en",
                false,
                List.of(new Cited("Goodwill", "Goodwill is up to ten euros.", List.of(), false)),
                List.of(),
                List.of("goodwill?"),
                "",
                Wishes.NONE);

        GuardResult refusal = refusal(leak).orElseThrow();
        assertEquals("for-agents-only", refusal.guard());
        assertTrue(Guards.discarded(refusal));
    }

    @Test
    void aSentenceRestsOnItsOwnCitation() {
        List<Cited> cited = List.of(
                new Cited("Cards", "We accept Visa.", List.of("We accept Visa."), true),
                new Cited("Hours", "The shop is open.", List.of("The shop is open."), true));
        List<Cited> crossed = List.of(
                new Cited("Cards", "We accept Visa.", List.of("The shop is open."), true),
                new Cited("Hours", "The shop is open.", List.of("We accept Visa."), true));

        assertEquals(Optional.empty(), refusal(both(cited)));
        assertEquals("not-grounded", refusal(both(crossed)).orElseThrow().guard());
    }

    private static Reply both(List<Cited> cited) {
        return new Reply(
                "We accept Visa. The shop is open.", "en", false, cited, List.of(), List.of("?"), "", Wishes.NONE);
    }

    @Test
    void endlessRepliesAreTooLong() {
        String endless = "We do not accept cash. ".repeat(60).strip();

        assertEquals(
                "too-long",
                refusal(reply("en-card", "cash?", endless)).orElseThrow().guard());
    }

    @Test
    void everyGuardHasOneName() {
        Set<String> names = new HashSet<>(Guards.names());

        assertEquals(Guards.names().size(), names.size());
    }
}

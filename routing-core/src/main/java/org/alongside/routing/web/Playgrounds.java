package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.Signal;
import org.alongside.routing.Thresholds;
import org.alongside.routing.Trials;
import org.alongside.routing.Trials.Edition;
import org.alongside.routing.Trials.Played;
import org.alongside.routing.Trials.Trial;
import org.alongside.routing.web.PlaygroundPage.Exchange;
import org.alongside.routing.web.PlaygroundPage.Guess;
import org.alongside.routing.web.PlaygroundPage.Reply;
import org.alongside.routing.web.PlaygroundPage.Side;
import org.alongside.routing.web.PlaygroundPage.Sum;
import org.alongside.tenant.Here;

/** Plays what was typed, and lays it out. */
@ApplicationScoped
public class Playgrounds {

    private static final int GUESSES = 5;

    private final Trials trials;
    private final Policies policies;
    private final Here here;

    @Inject
    public Playgrounds(Trials trials, Policies policies, Here here) {
        this.trials = trials;
        this.policies = policies;
        this.here = here;
    }

    /** A policy with what it made of the conversation. */
    record Play(Edition edition, Trials.Readiness readiness, Optional<Trial> trial) {}

    List<Play> play(PlaygroundForm form) {
        return form.show().editions().stream()
                .map(edition -> {
                    Trials.Readiness readiness = trials.readiness(here.tenantId(), edition);
                    Optional<Trial> trial = readiness == Trials.Readiness.READY
                            ? trials.play(here.tenantId(), edition, form.scene())
                            : Optional.empty();
                    return new Play(edition, readiness, trial);
                })
                .toList();
    }

    List<Exchange> thread(PlaygroundForm form, List<Play> plays) {
        List<Exchange> thread = new ArrayList<>();
        for (int at = 0; at < form.lines().size(); at++) {
            List<Played> all = playedAt(plays, at);
            List<Signal> signals = all.stream()
                    .flatMap(played -> played.understood().signals().stream())
                    .toList();
            Trials.Line line = form.lines().get(at);
            thread.add(new Exchange(
                    at, Evidence.in(line.text(), signals), line.pause(), replies(plays, at), at == form.looked()));
        }
        return thread;
    }

    private static List<Played> playedAt(List<Play> plays, int at) {
        return plays.stream()
                .flatMap(play -> play.trial().stream())
                .map(trial -> trial.turns().get(at))
                .toList();
    }

    /** One for all policies when they say the same. */
    private static List<Reply> replies(List<Play> plays, int at) {
        List<Reply> replies = plays.stream()
                .filter(play -> play.trial().isPresent())
                .map(play -> reply(play.edition(), play.trial().get().turns().get(at)))
                .toList();
        Optional<Reply> same = replies.stream()
                .map(reply -> new Reply(Optional.empty(), reply.kind(), reply.text(), reply.citations()))
                .distinct()
                .reduce((one, other) -> new Reply(Optional.empty(), one.kind(), "\u0000", List.of()));
        boolean all = same.isPresent() && !same.get().text().equals("\u0000");
        return all ? List.of(same.get()) : replies;
    }

    private static Reply reply(Edition edition, Played played) {
        return new Reply(
                Optional.of(edition),
                played.decision().kind(),
                played.reply().map(answer -> answer.text()).orElse(""),
                played.reply().map(answer -> answer.citations()).orElse(List.of()));
    }

    List<Side> sides(PlaygroundForm form, List<Play> plays) {
        long outcomes = playedAtLooked(form, plays).stream()
                .map(played ->
                        played.decision().kind() + " " + played.decision().intent())
                .distinct()
                .count();
        return plays.stream().map(play -> side(form, play, outcomes > 1)).toList();
    }

    private static List<Played> playedAtLooked(PlaygroundForm form, List<Play> plays) {
        return form.lines().isEmpty() ? List.of() : playedAt(plays, form.looked());
    }

    private Side side(PlaygroundForm form, Play play, boolean differs) {
        List<Intent> intents = intents(play.edition());
        Optional<Played> played = playedAtLooked(form, List.of(play)).stream().findFirst();
        List<Guess> guesses = played.map(made -> made.understood().guesses()).orElse(List.of()).stream()
                .limit(GUESSES)
                .map(guess -> guess(intents, guess))
                .toList();
        return new Side(
                play.edition(),
                play.readiness(),
                play.trial().map(Trial::policyNumber).orElse(0),
                played.orElse(null),
                guesses,
                played.map(this::sums).orElse(List.of()),
                differs);
    }

    private List<Sum> sums(Played played) {
        Thresholds lines =
                policies.inForce(here.tenantId()).map(PolicyVersion::thresholds).orElse(Thresholds.DEFAULT);
        return played.tiers().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey()))
                .map(entry -> new Sum(entry.getKey(), entry.getValue(), limit(entry.getKey(), lines)))
                .toList();
    }

    private static double limit(IntentTier tier, Thresholds lines) {
        return switch (tier) {
            case A -> lines.tierAProbability();
            case B -> 0;
            case C -> lines.tierCProbability();
        };
    }

    private Guess guess(List<Intent> intents, IntentGuess guess) {
        Optional<Intent> intent = intents.stream()
                .filter(known -> known.key().equals(guess.intent()))
                .findFirst();
        return new Guess(
                intent.map(this::name).orElse(guess.intent()),
                intent.map(Intent::tier),
                guess.probability(),
                board() + "/" + guess.intent());
    }

    List<PlaygroundPage.Choice> choices() {
        return intents(Edition.DRAFT).stream()
                .map(intent -> new PlaygroundPage.Choice(intent.key(), name(intent)))
                .sorted(Comparator.comparing(PlaygroundPage.Choice::name))
                .toList();
    }

    private String name(Intent intent) {
        return intent.nameIn(here.locale().getLanguage());
    }

    private List<Intent> intents(Edition edition) {
        return edition == Edition.DRAFT
                ? policies.draft(here.tenantId())
                : policies.inForce(here.tenantId()).map(PolicyVersion::intents).orElse(List.of());
    }

    String board() {
        return "/" + here.tenant().slug() + "/intents";
    }
}

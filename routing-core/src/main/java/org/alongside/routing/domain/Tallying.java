package org.alongside.routing.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.routing.ReplayTally;
import org.alongside.routing.ReplayTally.Confusion;
import org.alongside.routing.ReplayTally.Share;
import org.alongside.routing.RoutingDecision.Kind;

/** Counts a replay, conversation by conversation. Not thread-safe. */
public final class Tallying {

    /** The tail of a long list of mistakes explains nothing. */
    private static final int CONFUSIONS = 500;

    private final Map<Kind, Integer> before;
    private final Map<Kind, Integer> after;
    private final Map<String, Share> handedBefore;
    private final Map<String, Share> handedAfter;
    private final Map<List<String>, Integer> confusions = new TreeMap<>(
            Comparator.comparing((List<String> pair) -> pair.get(0)).thenComparing(pair -> pair.get(1)));
    private int messages;
    private int conversations;
    private int changed;
    private int leaks;
    private int known;
    private int right;

    public Tallying(ReplayTally soFar) {
        before = counts(soFar.before());
        after = counts(soFar.after());
        handedBefore = new TreeMap<>(soFar.handedBefore());
        handedAfter = new TreeMap<>(soFar.handedAfter());
        soFar.confusions().forEach(known -> confusions.put(List.of(known.expected(), known.got()), known.times()));
        messages = soFar.messages();
        conversations = soFar.conversations();
        changed = soFar.changed();
        leaks = soFar.leaks();
        known = soFar.known();
        right = soFar.right();
    }

    private static Map<Kind, Integer> counts(Map<Kind, Integer> soFar) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        counts.putAll(soFar);
        return counts;
    }

    /** @param conversation all its messages, in their order; at least one */
    public void add(List<Replayed> conversation) {
        conversation.forEach(this::count);
        conversations++;
        Replayed named = naming(conversation);
        boolean needed = conversation.stream()
                .anyMatch(message -> message.decision().kind().needsPerson());
        hand(handedAfter, named, needed);
        if (conversation.stream().allMatch(message -> message.before().isPresent())) {
            hand(
                    handedBefore,
                    named,
                    conversation.stream()
                            .anyMatch(message ->
                                    message.before().orElseThrow().kind().needsPerson()));
        }
    }

    private void count(Replayed message) {
        messages++;
        message.before().ifPresent(then -> before.merge(then.kind(), 1, Integer::sum));
        after.merge(message.decision().kind(), 1, Integer::sum);
        changed += message.changed() ? 1 : 0;
        leaks += message.leak() ? 1 : 0;
        known += message.compared() ? 1 : 0;
        right += message.compared() && !message.wrong() ? 1 : 0;
        List<String> pair = List.of(message.known(), message.decision().intent());
        if (message.wrong() && (confusions.size() < CONFUSIONS || confusions.containsKey(pair))) {
            confusions.merge(pair, 1, Integer::sum);
        }
    }

    /**
     * The message that names the conversation: the first that needs a person, else the last that is about something.
     */
    private static Replayed naming(List<Replayed> conversation) {
        return conversation.stream()
                .filter(message -> message.decision().kind().needsPerson())
                .findFirst()
                .orElseGet(() -> conversation.stream()
                        .filter(message -> !message.courtesy())
                        .reduce((first, last) -> last)
                        .orElse(conversation.get(conversation.size() - 1)));
    }

    private static void hand(Map<String, Share> shares, Replayed named, boolean needed) {
        plus(shares, "overall", needed);
        named.tier().ifPresent(tier -> plus(shares, tier.name(), needed));
        if (!named.caseType().isEmpty()) {
            plus(shares, "case:" + named.caseType(), needed);
        }
    }

    private static void plus(Map<String, Share> shares, String segment, boolean needed) {
        shares.put(segment, shares.getOrDefault(segment, Share.NONE).plus(needed));
    }

    public ReplayTally tally() {
        List<Confusion> all = new ArrayList<>();
        confusions.forEach((pair, times) -> all.add(new Confusion(pair.get(0), pair.get(1), times)));
        all.sort(Comparator.comparingInt(Confusion::times).reversed());
        return new ReplayTally(
                messages,
                conversations,
                Map.copyOf(before),
                Map.copyOf(after),
                changed,
                leaks,
                known,
                right,
                new TreeMap<>(handedBefore),
                new TreeMap<>(handedAfter),
                List.copyOf(all));
    }
}

package org.alongside.inbox.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.ConversationRow;
import org.alongside.routing.ConversationView;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Owner;
import org.alongside.routing.Snooze;
import org.alongside.routing.Taking;
import org.alongside.tenant.Member;
import org.alongside.tenant.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation has come from and can go, for one reader.
 *
 * @param handBack whether the assistant may have it again
 * @param undoable whether its closing can be taken back
 * @param lost how long ago somebody took it from the reader, or null
 * @param won how long ago the reader took it from somebody, or null
 * @param from name of whom it was taken from, or empty
 */
public record Moves(
        Snooze snooze,
        boolean handBack,
        boolean undoable,
        @Nullable Duration lost,
        @Nullable Duration won,
        String from,
        List<Colleague> colleagues) {

    private static final Duration NEWS = Duration.ofMinutes(10);

    public record Colleague(String id, String name) {}

    /** The agent's choices, without the one that needs a date. */
    public List<String> choices() {
        return List.of("AN_HOUR", "THREE_HOURS", "TOMORROW", "NEXT_WEEK", "ANSWER");
    }

    static Moves of(ConversationView view, MemberId reader, List<Member> members, Instant now) {
        ConversationRow row = view.row();
        boolean mine = view.assigneeMember().filter(reader.value()::equals).isPresent();
        Optional<Taking> taken = view.taken().filter(any -> row.open() && row.owner() == Owner.AGENT);
        return new Moves(
                row.snooze(),
                mine && row.tier().filter(tier -> tier == IntentTier.A).isPresent(),
                view.undoable(),
                taken.filter(one -> !mine && one.from().equals(reader))
                        .map(one -> since(one, now))
                        .orElse(null),
                taken.filter(one -> mine)
                        .map(one -> since(one, now))
                        .filter(ago -> ago.compareTo(NEWS) < 0)
                        .orElse(null),
                taken.map(Taking::name).orElse(""),
                members.stream()
                        .filter(member -> !member.id().equals(reader))
                        .map(member -> new Colleague(member.id().toString(), member.name()))
                        .toList());
    }

    private static Duration since(Taking taking, Instant now) {
        Duration ago = Duration.between(taking.at(), now);
        return ago.isNegative() ? Duration.ZERO : ago;
    }
}

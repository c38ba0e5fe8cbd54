package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.routing.Author;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Choice;
import org.alongside.routing.ConversationId;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Message.Delivery;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.Signal;
import org.alongside.routing.domain.RoutingPolicy;
import org.alongside.routing.domain.TurnFacts;
import org.alongside.routing.store.ConversationStore.Said;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** What a turn leaves behind: written at once, or not at all. */
@ApplicationScoped
public class TurnStore {

    private static final String FINISH = """
            with mine as (
              update routing.inbound_events set state = 'DONE', text = '', leased_until_at = null
              where tenant_id = ? and id = ? and state = 'PENDING' and attempts = ? returning id),
            """;

    private static final String MOVE = FINISH + """
            moved as (
              update routing.conversations set last_sequence = last_sequence + 1, last_at = ?,
                preview = case when ? then preview else left(?, 160) end, language = ?,
                intent = case when ? then intent else ? end, tier = case when ? then tier else ? end,
                reason = case when ? then reason else ? end, clarified = clarified or ?, choices = ?, wanted = ?, wanted_told = false, negative_turns = ?, recontact_of = coalesce(recontact_of, ?),
                owner = ?, epoch = epoch + ?, escalated = escalated or ?, waiting_at = ?, promised_at = ?
              where tenant_id = ? and id = ? and owner = 'ASSISTANT' and epoch = ? and closed_at is null
              returning last_sequence)
            select (select count(*) from mine) as mine, (select last_sequence from moved) as last_sequence
            """;

    private static final String RECORD = """
            with decided as (
              insert into routing.decisions (tenant_id, conversation_id, message_sequence, kind, intent, tier, probability,
                reasons, facts, policy_id, policy_number, autonomy, decided_at)
              values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)),
            said as (
              insert into routing.messages (tenant_id, conversation_id, sequence, id, author, author_name, text, citations, said_at)
              values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?))
            insert into routing.outbox (tenant_id, message_id, conversation_id, sequence, inbox_id, state, sent_at)
            select ?, ?, ?, ?, ?, s.state, case when s.state = 'SENT' then clock_timestamp() end from (values (?)) s (state)
            """;

    private final Sql sql;

    @Inject
    public TurnStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * The turn as it was decided, with the one message that it says.
     *
     * @param language to go on in
     * @param choices that its message offers
     * @param wanted names of required fields that it asks for
     * @param handedOver whether a person has it from now on
     * @param recontactOf the earlier conversation that this one goes on with
     */
    public record Turn(
            Claimed message,
            Standing standing,
            String language,
            TurnFacts facts,
            RoutingDecision decision,
            Optional<IntentTier> tier,
            Optional<Autonomy> autonomy,
            PolicyVersion policy,
            Said said,
            List<Choice> choices,
            List<String> wanted,
            boolean handedOver,
            Optional<Instant> promisedAt,
            Optional<ConversationId> recontactOf) {}

    /**
     * Finishes the message and moves the conversation on.
     *
     * @return the sequence of what is said; empty if owner or epoch changed: then nothing may be said
     * @throws LostLease if somebody else processes the message now
     */
    public Optional<Long> move(TenantId tenant, Turn turn, Instant now) {
        Standing standing = turn.standing();
        // A greeting says nothing about the issue: what is known of it stays.
        boolean courtesy = turn.decision().kind() == Kind.GREET;
        Optional<Instant> waiting = turn.handedOver() ? Optional.of(now) : Optional.empty();
        return sql.one(
                        MOVE,
                        row -> finished(
                                row.integer("mine"),
                                row.maybeText("last_sequence").map(Long::valueOf)),
                        tenant,
                        turn.message().event(),
                        turn.message().attempts(),
                        now,
                        turn.said().author() == Author.SYSTEM,
                        turn.said().text(),
                        turn.language(),
                        courtesy,
                        turn.decision().intent(),
                        courtesy,
                        turn.tier(),
                        courtesy,
                        RoutingPolicy.namedBy(turn.decision()),
                        turn.decision().kind() == Kind.CLARIFY,
                        Offered.rows(turn.choices()),
                        turn.wanted(),
                        turn.facts().negativeTurns(),
                        turn.recontactOf().map(ConversationId::value),
                        turn.handedOver() ? "QUEUE" : "ASSISTANT",
                        turn.handedOver() ? 1 : 0,
                        turn.handedOver(),
                        waiting,
                        turn.promisedAt(),
                        tenant,
                        standing.conversation().id().value(),
                        standing.conversation().epoch())
                .orElseThrow();
    }

    /**
     * Writes the decision and the message, with its place in the outbox.
     *
     * @param sent whether it is delivered by being written
     */
    public void record(TenantId tenant, Turn turn, long sequence, boolean sent, Instant now) {
        UUID conversation = turn.standing().conversation().id().value();
        Said said = turn.said();
        sql.later(
                RECORD,
                tenant,
                conversation,
                turn.standing().sequence(),
                turn.decision().kind(),
                turn.decision().intent(),
                turn.tier(),
                turn.facts().best().map(guess -> guess.probability()).orElse(0.0),
                Json.ofReasons(turn.decision().reasons()),
                Json.ofFacts(turn.facts()),
                turn.policy().id(),
                turn.policy().number(),
                turn.autonomy(),
                now,
                tenant,
                conversation,
                sequence,
                said.id(),
                said.author(),
                said.authorName(),
                said.text(),
                Json.ofCitations(said.citations()),
                now,
                tenant,
                said.id(),
                conversation,
                sequence,
                turn.standing().conversation().inbox().value(),
                sent ? Delivery.SENT : Delivery.READY);
    }

    /**
     * Finishes a message that the assistant has no say in, keeping what was seen in it.
     *
     * @throws LostLease if somebody else processes the message now
     */
    public void finishSilently(
            TenantId tenant,
            Claimed message,
            Standing standing,
            List<Signal> signals,
            int negativeTurns,
            Collected collected) {
        sql.one(
                FINISH
                        + " seen as (update routing.messages set signals = ?::jsonb where tenant_id = ? and id = ?),"
                        + " moved as (update routing.conversations set negative_turns = ?, wanted = ?, wanted_told = ?"
                        + " where tenant_id = ? and id = ?),"
                        + " packed as (update routing.handoffs set package = package || jsonb_build_object("
                        + " 'fields', (package -> 'fields') || ?::jsonb,"
                        + " 'turns', coalesce(package -> 'turns', '{}') || ?::jsonb)"
                        + " where ? and tenant_id = ? and conversation_id = ? and completed_at is null)"
                        + " select count(*) as mine from mine",
                row -> finished(row.integer("mine"), Optional.empty()),
                tenant,
                message.event(),
                message.attempts(),
                Json.ofSignals(signals),
                tenant,
                message.event(),
                negativeTurns,
                collected.wanted(),
                collected.told(),
                tenant,
                standing.conversation().id().value(),
                Json.of(collected.found()),
                Json.ofTurns(collected.turns(standing.sequence())),
                !collected.found().isEmpty(),
                tenant,
                standing.conversation().id().value());
    }

    /**
     * What a contact said of the fields that they were asked for.
     *
     * @param wanted names of those that are still missing
     * @param told whether they were told that something was no value of them
     */
    public record Collected(Map<String, String> found, List<String> wanted, boolean told) {

        Map<String, Long> turns(long sequence) {
            return found.keySet().stream().collect(Collectors.toMap(name -> name, name -> sequence));
        }
    }

    /** Puts a conversation whose message cannot be processed before the people, without a word. */
    public void giveUp(TenantId tenant, ConversationId conversation, String reason, Instant now) {
        sql.update(
                "update routing.conversations set owner = 'QUEUE', epoch = epoch + 1, escalated = true, reason = ?,"
                        + " waiting_at = ? where tenant_id = ? and id = ? and owner = 'ASSISTANT' and closed_at is null",
                reason,
                now,
                tenant,
                conversation.value());
    }

    private static Optional<Long> finished(int mine, Optional<Long> sequence) {
        if (mine == 0) {
            throw new LostLease();
        }
        return sequence;
    }
}

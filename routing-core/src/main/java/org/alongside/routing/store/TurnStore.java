package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.routing.Author;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Choice;
import org.alongside.routing.ConversationId;
import org.alongside.routing.IntentGuess;
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

/** What turns leave behind: written at once, or not at all. */
@ApplicationScoped
public class TurnStore {

    private static final String FINISH = """
            with mine as (
              update routing.inbound_events set state = 'DONE', text = '', leased_until_at = null
              where tenant_id = ? and id = ? and state not in ('DONE', 'DEAD') and attempts = ? returning id),
            """;

    private static final String MOVE = """
            with asked as (
              select * from unnest(?::uuid[], ?::int[], ?::uuid[], ?::bigint[], ?::bool[], ?::text[], ?::text[], ?::bool[],
                  ?::text[], ?::text[], ?::text[], ?::bool[], ?::text[], ?::text[], ?::int[], ?::uuid[], ?::bool[],
                  ?::timestamptz[])
                as a (event, attempts, id, epoch, unsaid, preview, language, courtesy,
                  intent, tier, reason, clarified, choices, wanted, negative_turns, recontact_of, handed_over,
                  promised_at)),
            mine as (
              update routing.inbound_events e set state = 'DONE', text = '', leased_until_at = null from asked a
              where e.tenant_id = ? and e.id = any (?::uuid[]) and e.id = a.event and e.state not in ('DONE', 'DEAD')
                and e.attempts = a.attempts returning e.id),
            moved as (
              update routing.conversations c set last_sequence = c.last_sequence + 1, last_at = ?,
                preview = case when a.unsaid then c.preview else left(a.preview, 160) end, language = a.language,
                intent = case when a.courtesy then c.intent else a.intent end,
                tier = case when a.courtesy then c.tier else a.tier end,
                reason = case when a.courtesy then c.reason else a.reason end,
                clarified = c.clarified or a.clarified, choices = a.choices::text[], wanted = a.wanted::text[],
                wanted_told = false, negative_turns = a.negative_turns,
                recontact_of = coalesce(c.recontact_of, a.recontact_of),
                owner = case when a.handed_over then 'QUEUE' else 'ASSISTANT' end,
                epoch = c.epoch + a.handed_over::int, escalated = c.escalated or a.handed_over,
                waiting_at = case when a.handed_over then ?::timestamptz end, promised_at = a.promised_at
              from asked a join mine m on m.id = a.event
              where c.tenant_id = ? and c.id = any (?::uuid[]) and c.id = a.id
                and c.owner = 'ASSISTANT' and c.epoch = a.epoch and c.closed_at is null
              returning c.id, c.last_sequence)
            select m.id as event, moved.last_sequence from mine m join asked a on a.event = m.id
              left join moved on moved.id = a.id
            """;

    private static final String RECORD = """
            with asked as (
              select * from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::float8[], ?::jsonb[],
                  ?::jsonb[], ?::uuid[], ?::int[], ?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                  ?::jsonb[], ?::uuid[], ?::text[])
                as a (conversation_id, message_sequence, kind, intent, tier, probability, reasons,
                  facts, policy_id, policy_number, autonomy, sequence, message_id, author, author_name, text,
                  citations, inbox_id, state)),
            decided as (
              insert into routing.decisions (tenant_id, conversation_id, message_sequence, kind, intent, tier, probability,
                reasons, facts, policy_id, policy_number, autonomy, decided_at)
              select ?, conversation_id, message_sequence, kind, intent, tier, probability,
                reasons, facts, policy_id, policy_number, autonomy, ?::timestamptz from asked),
            said as (
              insert into routing.messages (tenant_id, conversation_id, sequence, id, author, author_name, text, citations, said_at)
              select ?, conversation_id, sequence, message_id, author, author_name, text, citations, ?::timestamptz from asked)
            insert into routing.outbox (tenant_id, message_id, conversation_id, sequence, inbox_id, state, sent_at)
            select ?, message_id, conversation_id, sequence, inbox_id, state,
              case when state = 'SENT' then clock_timestamp() end from asked
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
            Optional<ConversationId> recontactOf) {

        /** A greeting says nothing about the issue: what is known of it stays. */
        boolean courtesy() {
            return decision.kind() == Kind.GREET;
        }
    }

    /**
     * What became of a turn. @param sequence of what is said; empty if owner or epoch changed: then nothing may be said
     */
    public record Moved(Optional<Long> sequence) {}

    /**
     * Finishes the messages and moves their conversations on.
     *
     * @return by event; without those that somebody else processes now
     */
    public Map<UUID, Moved> move(TenantId tenant, List<Turn> turns, Instant now) {
        List<Object> events = each(turns, turn -> turn.message().event());
        List<Object> conversations = each(turns, TurnStore::conversation);
        Map<UUID, Moved> moved = new HashMap<>();
        sql.later(InboundQueue.BY_ID);
        sql.list(
                MOVE,
                row -> moved.put(
                        row.uuid("event"),
                        new Moved(row.maybeText("last_sequence").map(Long::valueOf))),
                events,
                each(turns, turn -> turn.message().attempts()),
                conversations,
                each(turns, turn -> turn.standing().conversation().epoch()),
                each(turns, turn -> turn.said().author() == Author.SYSTEM),
                each(turns, turn -> turn.said().text()),
                each(turns, Turn::language),
                each(turns, Turn::courtesy),
                each(turns, turn -> turn.decision().intent()),
                each(turns, Turn::tier),
                each(turns, turn -> RoutingPolicy.namedBy(turn.decision())),
                each(turns, turn -> turn.decision().kind() == Kind.CLARIFY),
                each(turns, turn -> Offered.rows(turn.choices())),
                each(turns, Turn::wanted),
                each(turns, turn -> turn.facts().negativeTurns()),
                each(turns, Turn::recontactOf),
                each(turns, Turn::handedOver),
                each(turns, Turn::promisedAt),
                tenant,
                events,
                now,
                now,
                tenant,
                conversations);
        BurstStore.finish(sql, tenant, turns, moved.keySet());
        return moved;
    }

    /** A turn that may be said. @param sent whether it is delivered by being written */
    public record Spoken(Turn turn, long sequence, boolean sent) {}

    /** Writes decisions and messages, with their places in the outbox. */
    public void record(TenantId tenant, List<Spoken> spoken, Instant now) {
        sql.later(
                RECORD,
                each(spoken, one -> conversation(one.turn())),
                each(spoken, one -> one.turn().standing().sequence()),
                each(spoken, one -> one.turn().decision().kind()),
                each(spoken, one -> one.turn().decision().intent()),
                each(spoken, one -> one.turn().tier()),
                each(
                        spoken,
                        one -> one.turn()
                                .facts()
                                .best()
                                .map(IntentGuess::probability)
                                .orElse(0.0)),
                each(spoken, one -> Json.ofReasons(one.turn().decision().reasons())),
                each(spoken, one -> Json.ofFacts(one.turn().facts())),
                each(spoken, one -> one.turn().policy().id()),
                each(spoken, one -> one.turn().policy().number()),
                each(spoken, one -> one.turn().autonomy()),
                each(spoken, Spoken::sequence),
                each(spoken, one -> one.turn().said().id()),
                each(spoken, one -> one.turn().said().author()),
                each(spoken, one -> one.turn().said().authorName()),
                each(spoken, one -> one.turn().said().text()),
                each(spoken, one -> Json.ofCitations(one.turn().said().citations())),
                each(spoken, one -> one.turn().standing().conversation().inbox().value()),
                each(spoken, one -> one.sent() ? Delivery.SENT : Delivery.READY),
                tenant,
                now,
                tenant,
                now,
                tenant);
        BurstStore.record(sql, tenant, spoken);
    }

    private static UUID conversation(Turn turn) {
        return turn.standing().conversation().id().value();
    }

    private static <T> List<Object> each(List<T> items, Function<T, Object> column) {
        return items.stream().map(column).toList();
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
                row -> finished(row.integer("mine")),
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
        BurstStore.finish(sql, tenant, message.more());
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

    private static boolean finished(int mine) {
        if (mine == 0) {
            throw new LostLease();
        }
        return true;
    }
}

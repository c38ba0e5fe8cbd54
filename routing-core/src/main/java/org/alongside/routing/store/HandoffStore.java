package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.routing.Citation;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Draft;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.domain.Need.Wrote;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.MemberId;

/** Handoffs with their packages, and the drafts that come with them. */
@ApplicationScoped
public class HandoffStore {

    private final Sql sql;

    @Inject
    public HandoffStore(Sql sql) {
        this.sql = sql;
    }

    /** What is kept of a package; the rest is read where it stands. */
    public record Package(
            String need,
            String summary,
            Map<String, String> fields,
            Map<String, Long> fieldTurns,
            String suggestedStep) {}

    public record Handoff(
            Package contents, Instant offeredAt, Optional<Instant> acceptedAt, Optional<Instant> promisedAt) {}

    /** How many wait, and how long an agent took for each of the last handoffs. */
    public record Queue(int waiting, Optional<Duration> pace) {}

    public Queue queue(TenantId tenant) {
        return sql.one(
                        "select (select count(*) from (select 1 from routing.conversations where tenant_id = ?"
                                + " and owner = 'QUEUE' and closed_at is null limit 500) waiting) as waiting,"
                                + " (select extract(epoch from avg(completed_at - accepted_at))::bigint from"
                                + " (select completed_at, accepted_at from routing.handoffs where tenant_id = ?"
                                + " and accepted_at is not null order by accepted_at desc limit 20) latest"
                                + " where completed_at is not null) as pace",
                        row -> new Queue(
                                row.integer("waiting"),
                                row.maybeText("pace").map(Long::valueOf).map(Duration::ofSeconds)),
                        tenant,
                        tenant)
                .orElseThrow();
    }

    /** What the contact wrote last, oldest first, with what was decided about it. */
    public List<Wrote> written(TenantId tenant, ConversationId conversation) {
        return sql.list(
                "select * from (select m.sequence, m.text, d.kind, coalesce(d.intent, '') as intent"
                        + " from routing.messages m left join routing.decisions d on d.tenant_id = m.tenant_id"
                        + " and d.conversation_id = m.conversation_id and d.message_sequence = m.sequence"
                        + " where m.tenant_id = ? and m.conversation_id = ? and m.author = 'CONTACT'"
                        + " order by m.sequence desc limit 30) latest order by sequence",
                row -> new Wrote(
                        row.number("sequence"),
                        row.text("text"),
                        row.maybeText("kind").map(Kind::valueOf),
                        row.text("intent")),
                tenant,
                conversation.value());
    }

    /** A handoff to be. @param id new @param promisedAt when a person answers, where that can be said */
    public record Offer(
            UUID id, ConversationId conversation, String reason, Package contents, Optional<Instant> promisedAt) {}

    /** Where one is running already, that one stays. */
    public void offer(TenantId tenant, List<Offer> offers, Instant now) {
        if (offers.isEmpty()) {
            return;
        }
        sql.later(
                "insert into routing.handoffs (tenant_id, id, conversation_id, reason, package, offered_at, promised_at)"
                        + " select ?, o.id, o.conversation, o.reason, jsonb_build_object('need', o.need, 'summary', o.summary,"
                        + " 'fields', o.fields, 'turns', o.turns, 'step', o.step), ?, o.promised_at"
                        + " from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::jsonb[], ?::jsonb[],"
                        + " ?::text[], ?::timestamptz[]) as o (id, conversation, reason, need, summary, fields, turns, step,"
                        + " promised_at)"
                        + " on conflict (tenant_id, conversation_id) where completed_at is null do nothing",
                tenant,
                now,
                each(offers, Offer::id),
                each(offers, offer -> offer.conversation().value()),
                each(offers, Offer::reason),
                each(offers, offer -> offer.contents().need()),
                each(offers, offer -> offer.contents().summary()),
                each(offers, offer -> Json.of(offer.contents().fields())),
                each(offers, offer -> Json.ofTurns(offer.contents().fieldTurns())),
                each(offers, offer -> offer.contents().suggestedStep()),
                each(offers, Offer::promisedAt));
    }

    private static <T> List<Object> each(List<T> items, Function<T, Object> column) {
        return items.stream().map(column).toList();
    }

    /** @return whether a handoff was waiting for that */
    public boolean accepted(TenantId tenant, ConversationId conversation, MemberId agent, Instant now) {
        return sql.update(
                        "update routing.handoffs set accepted_at = ?, accepted_by = ? where tenant_id = ?"
                                + " and conversation_id = ? and completed_at is null and accepted_at is null",
                        now,
                        agent.value(),
                        tenant,
                        conversation.value())
                > 0;
    }

    public void completed(TenantId tenant, ConversationId conversation, Instant now) {
        sql.update(
                "update routing.handoffs set completed_at = ? where tenant_id = ? and conversation_id = ?"
                        + " and completed_at is null",
                now,
                tenant,
                conversation.value());
    }

    /** The newest one. */
    public Optional<Handoff> of(TenantId tenant, ConversationId conversation) {
        return sql.one(
                "select package, offered_at, accepted_at, promised_at from routing.handoffs where tenant_id = ?"
                        + " and conversation_id = ? order by offered_at desc limit 1",
                HandoffStore::handoff,
                tenant,
                conversation.value());
    }

    private static Handoff handoff(Row row) throws SQLException {
        Map<String, Object> stored = Json.object(row.text("package"));
        Package contents = new Package(
                stored.get("need").toString(),
                stored.get("summary").toString(),
                Json.texts(stored.get("fields")),
                Json.turns(stored.getOrDefault("turns", Map.of())),
                stored.get("step").toString());
        return new Handoff(
                contents, row.instant("offered_at"), row.maybeInstant("accepted_at"), row.maybeInstant("promised_at"));
    }

    /** The newest one that was neither sent nor discarded. */
    public Optional<Draft> openDraft(TenantId tenant, ConversationId conversation) {
        return sql.one(
                "select id, text, citations from routing.drafts where tenant_id = ? and conversation_id = ?"
                        + " and state = 'OPEN' order by created_at desc, id desc limit 1",
                row -> new Draft(row.uuid("id"), row.text("text"), Json.citations(row.text("citations"))),
                tenant,
                conversation.value());
    }

    /** @return its citations, or empty if it is gone */
    public Optional<List<Citation>> useDraft(TenantId tenant, ConversationId conversation, UUID draft, boolean sent) {
        return sql.one(
                "update routing.drafts set state = ? where tenant_id = ? and conversation_id = ? and id = ?"
                        + " and state = 'OPEN' returning citations",
                row -> Json.citations(row.text("citations")),
                sent ? "SENT" : "DISCARDED",
                tenant,
                conversation.value(),
                draft);
    }

    /** A closed conversation needs no drafts. */
    public void discardDrafts(TenantId tenant, ConversationId conversation) {
        sql.update(
                "update routing.drafts set state = 'DISCARDED' where tenant_id = ? and conversation_id = ?"
                        + " and state = 'OPEN'",
                tenant,
                conversation.value());
    }
}

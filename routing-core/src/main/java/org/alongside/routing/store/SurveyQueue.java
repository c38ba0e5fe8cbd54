package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ContactId;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Survey.Moment;
import org.alongside.routing.Survey.Reason;
import org.alongside.routing.SurveyKind;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** Surveys until they are asked. */
@ApplicationScoped
public class SurveyQueue {

    private static final String STANDING = """
            select c.closed_at, k.unasked_at is not null as opted_out,
              c.assignee_id is not null or exists (select 1 from routing.handoffs h
                where h.tenant_id = c.tenant_id and h.conversation_id = c.id) as with_person,
              (select max(s.asked_at) from routing.conversations a join routing.surveys s
                on s.tenant_id = a.tenant_id and s.conversation_id = a.id
                where a.tenant_id = c.tenant_id and a.contact_id = c.contact_id) as last_asked_at,
              (select max(m.said_at) from routing.messages m
                where m.tenant_id = c.tenant_id and m.conversation_id = c.id and m.author = 'CONTACT') as heard_at,
              exists (select 1 from routing.conversations o where o.tenant_id = c.tenant_id
                and o.contact_id = c.contact_id and o.closed_at is null and o.id <> c.id) as talking
            from routing.conversations c
            join routing.contacts k on k.tenant_id = c.tenant_id and k.id = c.contact_id
            where c.tenant_id = ? and c.id = ?
            """;

    // What was asked about a conversation once is not asked again when it is closed once more.
    private static final String PLAN = """
            insert into routing.surveys (tenant_id, id, conversation_id, moment, state, reason, kinds, closed_at, due_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, conversation_id, moment) do update set state = excluded.state,
              reason = excluded.reason, kinds = excluded.kinds, closed_at = excluded.closed_at, due_at = excluded.due_at
            where surveys.state in ('PLANNED', 'UNASKED')
            returning *
            """;

    private final Sql sql;

    @Inject
    public SurveyQueue(Sql sql) {
        this.sql = sql;
    }

    public record Due(TenantId tenant, UUID survey) {}

    /** @param closedAt of the closing that it asks about */
    public record Planned(
            UUID id, ConversationId conversation, Moment moment, List<SurveyKind> kinds, Instant closedAt) {}

    /**
     * How things stand with a conversation and its contact.
     *
     * @param closedAt none while it is open
     * @param talking whether the contact has another open conversation
     */
    public record Standing(
            Optional<Instant> closedAt,
            boolean optedOut,
            boolean withPerson,
            Optional<Instant> lastAskedAt,
            Optional<Instant> heardAt,
            boolean talking) {}

    /** Waits until nobody else asks the same contact, so that two who ask at once see each other. */
    public Standing standing(TenantId tenant, ContactId contact, ConversationId conversation) {
        sql.list(
                "select id from routing.contacts where tenant_id = ? and id = ? for no key update",
                row -> row.uuid("id"),
                tenant,
                contact.value());
        return sql.one(STANDING, SurveyQueue::standing, tenant, conversation.value())
                .orElseThrow();
    }

    /** @return none if the contact was asked about the conversation at that moment already */
    public Optional<Planned> plan(TenantId tenant, Planned planned, Instant dueAt) {
        return save(tenant, planned, "PLANNED", "", dueAt);
    }

    public void leave(TenantId tenant, Planned planned, Reason reason) {
        save(tenant, planned, "UNASKED", reason.name(), planned.closedAt());
    }

    private Optional<Planned> save(TenantId tenant, Planned planned, String state, String reason, Instant dueAt) {
        return sql.one(
                PLAN,
                SurveyQueue::planned,
                tenant,
                planned.id(),
                planned.conversation().value(),
                planned.moment(),
                state,
                reason,
                planned.kinds(),
                planned.closedAt(),
                dueAt);
    }

    /** Across tenants; those that are due longest come first. */
    public List<Due> due(Instant now, int limit) {
        return sql.list(
                "select tenant_id, id from routing.surveys where state = 'PLANNED' and due_at <= ?"
                        + " order by due_at limit ?",
                row -> new Due(new TenantId(row.uuid("tenant_id")), row.uuid("id")),
                now,
                limit);
    }

    /** Empty if it was asked meanwhile, or somebody asks it now. */
    public Optional<Planned> claim(Due due, Instant now) {
        return sql.one(
                "select * from routing.surveys where tenant_id = ? and id = ? and state = 'PLANNED' and due_at <= ?"
                        + " for update skip locked",
                SurveyQueue::planned,
                due.tenant(),
                due.survey(),
                now);
    }

    public void asked(TenantId tenant, UUID survey, Instant now, Instant expires) {
        sql.update(
                "update routing.surveys set state = 'ASKED', asked_at = ?, expires_at = ? where tenant_id = ? and id = ?",
                now,
                expires,
                tenant,
                survey);
    }

    public void postpone(TenantId tenant, UUID survey, Instant until) {
        sql.update("update routing.surveys set due_at = ? where tenant_id = ? and id = ?", until, tenant, survey);
    }

    private static Planned planned(Row row) throws SQLException {
        return new Planned(
                row.uuid("id"),
                new ConversationId(row.uuid("conversation_id")),
                row.constant("moment", Moment.class),
                SurveyRows.kinds(row),
                row.instant("closed_at"));
    }

    private static Standing standing(Row row) throws SQLException {
        return new Standing(
                row.maybeInstant("closed_at"),
                row.flag("opted_out"),
                row.flag("with_person"),
                row.maybeInstant("last_asked_at"),
                row.maybeInstant("heard_at"),
                row.flag("talking"));
    }
}

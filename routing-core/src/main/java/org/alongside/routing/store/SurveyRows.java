package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Survey;
import org.alongside.routing.SurveyKind;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.InboxId;

/** Surveys from when they are asked. */
@ApplicationScoped
public class SurveyRows {

    private static final String ASKED = """
            select s.*, c.contact_id, c.inbox_id, c.language, c.closed_at is null as open, k.unasked_at is not null as opted_out
            from routing.surveys s
            join routing.conversations c on c.tenant_id = s.tenant_id and c.id = s.conversation_id
            join routing.contacts k on k.tenant_id = c.tenant_id and k.id = c.contact_id
            where s.tenant_id = ? and s.asked_at is not null
            """;

    private final Sql sql;

    @Inject
    public SurveyRows(Sql sql) {
        this.sql = sql;
    }

    /** One that was asked. @param open whether its conversation is */
    public record Asked(
            UUID id,
            ConversationId conversation,
            ContactId contact,
            InboxId inbox,
            String language,
            List<SurveyKind> kinds,
            boolean answered,
            Instant expiresAt,
            boolean open,
            boolean optedOut) {}

    public Optional<Asked> asked(TenantId tenant, UUID survey) {
        return sql.one(ASKED + " and s.id = ?", SurveyRows::asked, tenant, survey);
    }

    /** The same, held until the end of the transaction. */
    public Optional<Asked> locked(TenantId tenant, UUID survey) {
        return sql.one(ASKED + " and s.id = ? for update of s", SurveyRows::asked, tenant, survey);
    }

    public Optional<Asked> newest(TenantId tenant, ConversationId conversation) {
        return sql.one(
                ASKED + " and s.conversation_id = ? order by s.asked_at desc limit 1",
                SurveyRows::asked,
                tenant,
                conversation.value());
    }

    public void answer(TenantId tenant, UUID survey, Map<SurveyKind, String> answers, String comment, Instant now) {
        sql.update(
                "update routing.surveys set state = 'ANSWERED', answered_at = ?, comment = ? where tenant_id = ? and id = ?",
                now,
                comment,
                tenant,
                survey);
        sql.batch(
                "insert into routing.survey_answers (tenant_id, survey_id, kind, value) values (?, ?, ?, ?)",
                answers.entrySet().stream()
                        .map(answer -> new Object[] {tenant, survey, answer.getKey(), answer.getValue()})
                        .toList());
    }

    public List<Survey> of(TenantId tenant, ConversationId conversation) {
        Map<UUID, Map<SurveyKind, String>> answers = new HashMap<>();
        sql.list(
                "select a.* from routing.surveys s join routing.survey_answers a on a.tenant_id = s.tenant_id"
                        + " and a.survey_id = s.id where s.tenant_id = ? and s.conversation_id = ?",
                row -> answers.computeIfAbsent(row.uuid("survey_id"), id -> new HashMap<>())
                        .put(row.constant("kind", SurveyKind.class), row.text("value")),
                tenant,
                conversation.value());
        return sql.list(
                "select * from routing.surveys where tenant_id = ? and conversation_id = ? order by moment",
                row -> survey(row, answers.getOrDefault(row.uuid("id"), Map.of())),
                tenant,
                conversation.value());
    }

    public Optional<Instant> stoppedAt(TenantId tenant, ContactId contact) {
        return sql
                .list(
                        "select unasked_at from routing.contacts where tenant_id = ? and id = ?",
                        row -> row.maybeInstant("unasked_at"),
                        tenant,
                        contact.value())
                .stream()
                .findFirst()
                .flatMap(at -> at);
    }

    /** @return false if the contact wanted none before */
    public boolean stop(TenantId tenant, ContactId contact, Instant now) {
        return sql.update(
                        "update routing.contacts set unasked_at = ? where tenant_id = ? and id = ? and unasked_at is null",
                        now,
                        tenant,
                        contact.value())
                > 0;
    }

    /**
     * Whom a word without a conversation of its own may be meant for: what was asked last there, since then.
     *
     * @return none where the contact is in a conversation
     */
    public Optional<Asked> heardOf(TenantId tenant, InboxId inbox, ContactKey key, Instant since) {
        return sql.one(
                ASKED + " and c.inbox_id = ? and s.asked_at > ? and c.closed_at is not null"
                        + " and exists (select 1 from routing.contact_keys y where y.tenant_id = c.tenant_id"
                        + " and y.contact_id = c.contact_id and y.kind = ? and y.value = ?)"
                        + " and not exists (select 1 from routing.conversations o where o.tenant_id = c.tenant_id"
                        + " and o.contact_id = c.contact_id and o.inbox_id = c.inbox_id and o.closed_at is null)"
                        + " order by s.asked_at desc limit 1",
                SurveyRows::asked,
                tenant,
                inbox.value(),
                since,
                key.kind(),
                key.value());
    }

    /** By reason; under the empty text those that are still planned. */
    public Map<String, Long> unasked(TenantId tenant, Instant from, Instant to) {
        Map<String, Long> counts = new LinkedHashMap<>();
        sql.list(
                "select reason, count(*) as n from routing.surveys where tenant_id = ? and closed_at >= ? and closed_at < ?"
                        + " and state in ('PLANNED', 'UNASKED') group by reason order by n desc, reason",
                row -> counts.put(row.text("reason"), row.number("n")),
                tenant,
                from,
                to);
        return counts;
    }

    private static Asked asked(Row row) throws SQLException {
        return new Asked(
                row.uuid("id"),
                new ConversationId(row.uuid("conversation_id")),
                new ContactId(row.uuid("contact_id")),
                new InboxId(row.uuid("inbox_id")),
                row.text("language"),
                kinds(row),
                row.maybeInstant("answered_at").isPresent(),
                row.instant("expires_at"),
                row.flag("open"),
                row.flag("opted_out"));
    }

    private static Survey survey(Row row, Map<SurveyKind, String> answers) throws SQLException {
        return new Survey(
                row.uuid("id"),
                row.constant("moment", Survey.Moment.class),
                row.constant("state", Survey.State.class),
                Optional.of(row.text("reason")).filter(text -> !text.isEmpty()).map(Survey.Reason::valueOf),
                kinds(row),
                row.instant("due_at"),
                row.maybeInstant("asked_at"),
                row.maybeInstant("answered_at"),
                answers,
                row.text("comment"));
    }

    static List<SurveyKind> kinds(Row row) throws SQLException {
        return row.texts("kinds").stream().map(SurveyKind::valueOf).toList();
    }
}

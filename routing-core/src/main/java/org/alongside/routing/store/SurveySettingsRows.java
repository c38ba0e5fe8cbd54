package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.routing.SurveyKind;
import org.alongside.routing.SurveySettings;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.InboxId;

/** What businesses have set for their surveys. */
@ApplicationScoped
public class SurveySettingsRows {

    private static final UUID BUSINESS = new UUID(0, 0);

    private final Sql sql;

    @Inject
    public SurveySettingsRows(Sql sql) {
        this.sql = sql;
    }

    /** @param inbox none for the business's own */
    public SurveySettings of(TenantId tenant, Optional<InboxId> inbox) {
        return sql.one(
                        "select * from routing.survey_settings where tenant_id = ? and inbox_id in (?, ?)"
                                + " order by inbox_id desc limit 1",
                        SurveySettingsRows::settings,
                        tenant,
                        id(inbox),
                        BUSINESS)
                .orElse(SurveySettings.USUAL);
    }

    public List<InboxId> apart(TenantId tenant) {
        return sql.list(
                "select inbox_id from routing.survey_settings where tenant_id = ? and inbox_id <> ?",
                row -> new InboxId(row.uuid("inbox_id")),
                tenant,
                BUSINESS);
    }

    public void save(TenantId tenant, Optional<InboxId> inbox, SurveySettings settings, String username, Instant now) {
        sql.update(
                "insert into routing.survey_settings (tenant_id, inbox_id, kinds, after_silence, cap_days, percent,"
                        + " quiet_from, quiet_to, wording, saved_at, saved_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict (tenant_id, inbox_id) do update set"
                        + " kinds = excluded.kinds, after_silence = excluded.after_silence, cap_days = excluded.cap_days,"
                        + " percent = excluded.percent, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,"
                        + " wording = excluded.wording, saved_at = excluded.saved_at, saved_by = excluded.saved_by",
                tenant,
                id(inbox),
                settings.kinds().stream().sorted().toList(),
                settings.afterSilence(),
                settings.capDays(),
                settings.percent(),
                settings.quietFrom().toString(),
                settings.quietTo().toString(),
                Json.of(settings.wording()),
                now,
                username);
    }

    public boolean remove(TenantId tenant, InboxId inbox) {
        return sql.update(
                        "delete from routing.survey_settings where tenant_id = ? and inbox_id = ?",
                        tenant,
                        inbox.value())
                > 0;
    }

    private static UUID id(Optional<InboxId> inbox) {
        return inbox.map(InboxId::value).orElse(BUSINESS);
    }

    private static SurveySettings settings(Row row) throws SQLException {
        return new SurveySettings(
                row.texts("kinds").stream().map(SurveyKind::valueOf).collect(Collectors.toSet()),
                row.flag("after_silence"),
                row.integer("cap_days"),
                row.integer("percent"),
                LocalTime.parse(row.text("quiet_from")),
                LocalTime.parse(row.text("quiet_to")),
                Json.map(row.text("wording")));
    }
}

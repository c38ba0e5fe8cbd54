package org.alongside.tenant.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.BusinessHours;
import org.alongside.tenant.BusinessHours.Span;

/** Business hours. The database writes the end of the day as 24:00, Java as {@link LocalTime#MAX}. */
@ApplicationScoped
public class HoursRows {

    private final Sql sql;

    @Inject
    public HoursRows(Sql sql) {
        this.sql = sql;
    }

    public Optional<BusinessHours> of(TenantId tenant) {
        return sql.one("select zone from tenant.hours where tenant_id = ?", row -> ZoneId.of(row.text("zone")), tenant)
                .map(zone -> new BusinessHours(zone, week(tenant)));
    }

    public void set(TenantId tenant, BusinessHours hours) {
        sql.update(
                "insert into tenant.hours (tenant_id, zone) values (?, ?)"
                        + " on conflict (tenant_id) do update set zone = excluded.zone",
                tenant,
                hours.zone().getId());
        sql.update("delete from tenant.opening_spans where tenant_id = ?", tenant);
        sql.batch(
                "insert into tenant.opening_spans (tenant_id, weekday, opens, closes) values (?, ?, ?::time, ?::time)",
                hours.week().entrySet().stream()
                        .map(each -> new Object[] {
                            tenant,
                            each.getKey(),
                            column(each.getValue().opens()),
                            column(each.getValue().closes())
                        })
                        .toList());
    }

    private Map<DayOfWeek, Span> week(TenantId tenant) {
        Map<DayOfWeek, Span> week = new EnumMap<>(DayOfWeek.class);
        sql.list("select weekday, opens, closes from tenant.opening_spans where tenant_id = ?", HoursRows::span, tenant)
                .forEach(day -> week.put(day.getKey(), day.getValue()));
        return week;
    }

    private static Map.Entry<DayOfWeek, Span> span(Row row) throws SQLException {
        return Map.entry(
                row.constant("weekday", DayOfWeek.class), new Span(time(row.text("opens")), time(row.text("closes"))));
    }

    private static LocalTime time(String column) {
        return column.startsWith("24:") ? LocalTime.MAX : LocalTime.parse(column);
    }

    private static String column(LocalTime time) {
        return time.equals(LocalTime.MAX) ? "24:00" : time.toString();
    }
}

-- A row here means that an admin has set the hours; a weekday without a span is closed.
create table tenant.hours (
    tenant_id   uuid not null default shared.current_tenant() primary key references tenant.tenants (id),
    zone        text not null
);
call shared.protect('tenant.hours');

create table tenant.opening_spans (
    tenant_id   uuid not null default shared.current_tenant() references tenant.hours (tenant_id),
    weekday     text not null,
    opens       time not null,
    closes      time not null,
    primary key (tenant_id, weekday),
    constraint opening_spans_order check (opens < closes)
);
call shared.protect('tenant.opening_spans');

-- Ranges of the charter's indicators besides escalation, and what people's time and models cost.
create table metrics.indicator_ranges (
    tenant_id  uuid             not null default shared.current_tenant(),
    measure    text             not null,
    low        double precision not null,
    high       double precision not null,
    constraint indicator_ranges_key primary key (tenant_id, measure),
    constraint indicator_ranges_right check (low >= 0 and low <= high and high <= 1)
);
call shared.protect('metrics.indicator_ranges');

create table metrics.costs (
    tenant_id       uuid           not null default shared.current_tenant(),
    currency        text           not null,
    agent_hour      numeric(12, 2) not null,
    thousand_tokens numeric(12, 6) not null,
    constraint costs_key primary key (tenant_id),
    constraint costs_right check (agent_hour >= 0 and thousand_tokens >= 0)
);
call shared.protect('metrics.costs');

create table metrics.stop_loss_rules (
    tenant_id   uuid             not null default shared.current_tenant(),
    rule_id     uuid             not null,
    measure     text             not null,
    tier        text             not null constraint stop_loss_rules_tier check (tier in ('A', 'B')),
    side        text             not null,
    limit_rate  double precision not null constraint stop_loss_rules_limit check (limit_rate between 0 and 1),
    window_days integer          not null constraint stop_loss_rules_window check (window_days between 1 and 365),
    least_cases integer          not null,
    action      text             not null,
    constraint stop_loss_rules_key primary key (tenant_id, rule_id),
    constraint stop_loss_rules_once unique (tenant_id, measure, tier, side)
);
call shared.protect('metrics.stop_loss_rules');

create table metrics.stop_loss_trips (
    tenant_id   uuid        not null default shared.current_tenant(),
    trip_id     uuid        not null,
    rule_id     uuid        not null,
    tripped_at  timestamptz not null,
    numerator   bigint      not null,
    denominator bigint      not null,
    released_at timestamptz,
    released_by text        not null default '',
    reason      text        not null default '',
    constraint stop_loss_trips_key primary key (tenant_id, trip_id),
    constraint stop_loss_trips_rule foreign key (tenant_id, rule_id) references metrics.stop_loss_rules (tenant_id, rule_id)
);
-- A rule holds its brake once: two nodes that see the breach at the same moment act once.
create unique index stop_loss_trips_open on metrics.stop_loss_trips (tenant_id, rule_id) where released_at is null;
call shared.protect('metrics.stop_loss_trips');

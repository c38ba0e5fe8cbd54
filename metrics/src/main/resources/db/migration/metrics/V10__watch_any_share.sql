-- Rules over any share of any segment, and the whole story of what they did. The three rules of before, and what they
-- tripped, are let go: their measures are counted otherwise now.
drop table metrics.stop_loss_trips;
drop table metrics.stop_loss_rules;

create table metrics.stop_loss_rules (
    tenant_id     uuid             not null default shared.current_tenant(),
    rule_id       uuid             not null,
    name          text             not null,
    measure       text             not null,
    side          text             not null constraint stop_loss_rules_side check (side in ('BELOW', 'ABOVE', 'OUTSIDE')),
    limit_low     double precision not null,
    limit_high    double precision not null,
    baseline_days integer          not null,
    watched       text[]           not null,
    window_days   integer          not null constraint stop_loss_rules_window check (window_days between 1 and 365),
    least_cases   integer          not null,
    confidence    double precision not null,
    action        text             not null,
    scope_kind    text             not null,
    scope_value   text             not null,
    hand_off      boolean          not null,
    active        boolean          not null,
    removed_at    timestamptz,
    state         text             not null default 'UNKNOWN',
    since         timestamptz      not null,
    looked_at     timestamptz,
    finding       text             not null default '',
    constraint stop_loss_rules_key primary key (tenant_id, rule_id)
);
comment on column metrics.stop_loss_rules.watched is 'Each DIMENSION=value.';
comment on column metrics.stop_loss_rules.removed_at is 'Kept, so that whoever removed the starter set does not get it again.';
comment on column metrics.stop_loss_rules.finding is 'What the last look found, its parts apart by semicolons.';
call shared.protect('metrics.stop_loss_rules');

create table metrics.stop_loss_episodes (
    tenant_id     uuid             not null default shared.current_tenant(),
    episode_id    uuid             not null,
    rule_id       uuid             not null,
    source        text             not null constraint stop_loss_episodes_source check (source in ('RULE', 'SAMPLE', 'IMPORTED')),
    subject       text             not null default '',
    tripped_at    timestamptz      not null,
    name          text             not null,
    measure       text             not null,
    side          text             not null,
    limit_low     double precision not null,
    limit_high    double precision not null,
    baseline_days integer          not null,
    watched       text[]           not null,
    window_days   integer          not null,
    least_cases   integer          not null,
    confidence    double precision not null,
    action        text             not null,
    scope_kind    text             not null,
    scope_value   text             not null,
    hand_off      boolean          not null,
    active        boolean          not null,
    finding       text             not null,
    note          text             not null default '',
    before        text[]           not null default '{}',
    handed_off    integer          not null default 0,
    handed_off_at timestamptz,
    released_at   timestamptz,
    released_by   text             not null default '',
    reason        text             not null default '',
    evidence      text             not null default '',
    constraint stop_loss_episodes_key primary key (tenant_id, episode_id)
);
comment on table metrics.stop_loss_episodes is 'From a trip to its release, with the rule as it was then.';
comment on column metrics.stop_loss_episodes.before is 'Each intent=autonomy as it was.';
-- A rule holds its brake on a subject once: two nodes that see the breach at the same moment act once.
create unique index stop_loss_episodes_open on metrics.stop_loss_episodes (tenant_id, rule_id, subject) where released_at is null;
create index stop_loss_episodes_of_rule on metrics.stop_loss_episodes (tenant_id, rule_id, tripped_at desc);
call shared.protect('metrics.stop_loss_episodes');

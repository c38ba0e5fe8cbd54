-- What was complained of after the assistant had replied. Facts are made anew by themselves, for their formulas changed.
alter table metrics.facts
    add column assistant_replied integer not null default 0,
    add column complained_after_reply integer not null default 0;
alter table metrics.daily_rollups
    add column assistant_replied integer not null default 0,
    add column complained_after_reply integer not null default 0;
alter table metrics.hourly_rollups
    add column assistant_replied integer not null default 0,
    add column complained_after_reply integer not null default 0;

-- Who complains goes to a person, so that a rule over conversations of the assistant alone could never see it.
alter table metrics.stop_loss_rules no force row level security;
update metrics.stop_loss_rules set measure = 'COMPLAINT_AFTER_REPLY', watched = '{}', finding = '', state = 'UNKNOWN'
    where measure = 'COMPLAINT' and watched = '{HANDLER=ASSISTANT}' and state <> 'TRIPPED';
alter table metrics.stop_loss_rules force row level security;

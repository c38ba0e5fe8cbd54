-- A claim is a lease and a number of attempts, no state: so it changes no indexed column, and a row is claimed in place.
alter table routing.inbound_events no force row level security;
update routing.inbound_events set state = 'PENDING' where state = 'CLAIMED';
alter table routing.inbound_events force row level security;

alter table routing.inbound_events drop constraint inbound_events_state;
alter table routing.inbound_events add constraint inbound_events_state check (state in ('PENDING', 'DONE', 'DEAD'));

drop index routing.inbound_events_due;
drop index routing.inbound_events_in_order;
create index inbound_events_due on routing.inbound_events (stored_at) where state = 'PENDING';
create index inbound_events_in_order on routing.inbound_events (tenant_id, inbox_id, contact_kind, contact_value, position)
    where state = 'PENDING';

-- Only what an agent has is listed by agent; what the assistant answers need not pass through this index.
drop index routing.conversations_mine;
create index conversations_mine on routing.conversations (tenant_id, assignee_id, last_at desc, id desc)
    where assignee_id is not null and closed_at is null;

-- An UNKNOWN message is due when nobody has found out in time: then its conversation comes before a person.
create index outbox_doubts on routing.outbox (tenant_id, due_at) where state = 'UNKNOWN' and due_at is not null;

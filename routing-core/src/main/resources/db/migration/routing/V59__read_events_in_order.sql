-- For those who read a tenant's log from a place on.
create index events_in_order on routing.events (tenant_id, position);

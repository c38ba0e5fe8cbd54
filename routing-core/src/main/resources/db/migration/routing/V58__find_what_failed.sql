-- For the page of what was laid aside.
create index outbox_failed on routing.outbox (tenant_id, stored_at) where state = 'FAILED';

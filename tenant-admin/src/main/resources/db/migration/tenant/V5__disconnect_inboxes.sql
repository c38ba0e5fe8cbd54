-- A disconnected inbox is reached by nobody, but its conversations still name it.
alter table tenant.inboxes add column disconnected_at timestamptz;

-- Since when a mailbox's mail counts, and how far its folder of sent mail was read. Null in rows from before this.
alter table routing.mailboxes
    add column place text,
    add column connected_at timestamptz,
    add column sent_validity bigint,
    add column sent_uid bigint;
comment on column routing.mailboxes.place is 'Which mailbox it is: another place has a past of its own.';

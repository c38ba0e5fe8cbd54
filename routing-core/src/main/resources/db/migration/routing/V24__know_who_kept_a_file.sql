-- Only who brought a file may put it into a message.
alter table routing.attachments add column kept_by text not null default '';
comment on column routing.attachments.kept_by is 'Kind and value of the contact''s key, or empty for what we brought.';

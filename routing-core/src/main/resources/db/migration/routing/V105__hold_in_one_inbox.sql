-- A brake may hold intents back in one inbox only. Elsewhere they go on as they do.
alter table routing.autonomy_holds add column inbox_id uuid;
comment on column routing.autonomy_holds.inbox_id is 'The one inbox in which it holds; empty for all.';

alter table routing.autonomy_changes add column inbox_id uuid;
comment on column routing.autonomy_changes.inbox_id is 'The one inbox in which a brake holds from then on, or lets go; empty for a step of the intent itself.';

-- A conversation that ended in a question of the assistant resolved nothing.
alter table metrics.facts add column left_open boolean not null default false;

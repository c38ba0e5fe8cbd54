-- Who was erased, when, by whom and on what ground, with how much of what went. Nothing of the person.
create table routing.erasures (
    tenant_id   uuid        not null default shared.current_tenant(),
    contact_id  uuid        not null,
    ground      text        not null,
    counts      jsonb       not null,
    erased_by   text        not null,
    erased_at   timestamptz not null,
    constraint erasures_key primary key (tenant_id, contact_id)
);
comment on column routing.erasures.counts is 'By what was erased; see routing.PersonalData.';
call shared.protect('routing.erasures');
revoke update, delete on routing.erasures from alongside_app;

-- Set with the erasure of its contact: nothing is said in it any more.
alter table routing.conversations add column erased_at timestamptz;

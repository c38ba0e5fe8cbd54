create table routing.contacts (
    tenant_id   uuid        not null default shared.current_tenant(),
    id          uuid        not null,
    name        text        not null default '',
    created_at  timestamptz not null,
    constraint contacts_key primary key (tenant_id, id)
);
call shared.protect('routing.contacts');

-- By what a contact is known at channels. One person may have several.
create table routing.contact_keys (
    tenant_id   uuid not null default shared.current_tenant(),
    kind        text not null constraint contact_keys_kind check (kind in ('VISITOR', 'EMAIL', 'PHONE', 'EXTERNAL')),
    value       text not null,
    contact_id  uuid not null,
    constraint contact_keys_key primary key (tenant_id, kind, value),
    constraint contact_keys_contact foreign key (tenant_id, contact_id) references routing.contacts
);
create index contact_keys_by_contact on routing.contact_keys (tenant_id, contact_id);
call shared.protect('routing.contact_keys');

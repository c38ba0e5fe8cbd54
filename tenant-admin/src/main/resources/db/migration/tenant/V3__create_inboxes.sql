create table tenant.inboxes (
    tenant_id       uuid        not null default shared.current_tenant() references tenant.tenants (id),
    id              uuid        not null,
    name            text        not null,
    channel         text        not null,
    public_key      text        not null,
    languages       text[]      not null,
    allowed_sites   text[]      not null,
    accent          text        not null constraint inboxes_accent check (accent ~ '^#[0-9a-f]{6}$'),
    assistant_name  text        not null,
    created_at      timestamptz not null,
    primary key (tenant_id, id),
    constraint inboxes_public_key_unique unique (tenant_id, public_key)
);
call shared.protect('tenant.inboxes', 'directory');

-- A customer's door knows the key and not yet the tenant.
create index inboxes_by_public_key on tenant.inboxes (public_key);

create table tenant.welcomes (
    tenant_id   uuid not null default shared.current_tenant(),
    inbox_id    uuid not null,
    language    text not null,
    greeting    text not null,
    primary key (tenant_id, inbox_id, language),
    foreign key (tenant_id, inbox_id) references tenant.inboxes (tenant_id, id) on delete cascade
);
call shared.protect('tenant.welcomes', 'directory');

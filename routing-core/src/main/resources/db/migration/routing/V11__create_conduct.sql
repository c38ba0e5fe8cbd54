-- The chain of conduct records. Appended unsealed with the turn; the sealer then sets sequence and hash, once.
create table routing.conduct_records (
    tenant_id   uuid        not null default shared.current_tenant(),
    position    bigint      not null generated always as identity,
    id          uuid        not null,
    payload     text        not null,
    sequence    bigint,
    hash        bytea,
    sealed_at   timestamptz,
    constraint conduct_records_key primary key (tenant_id, id),
    constraint conduct_records_sealed_whole check ((sequence is null) = (hash is null) and (sequence is null) = (sealed_at is null))
);
call shared.protect('routing.conduct_records');
create unique index conduct_records_sequence on routing.conduct_records (tenant_id, sequence) where sequence is not null;
create index conduct_records_unsealed on routing.conduct_records (tenant_id, position) where sequence is null;

-- The application may add records and seal them, and never touch a sealed one or its words.
revoke update, delete on routing.conduct_records from alongside_app;
grant update (sequence, hash, sealed_at) on routing.conduct_records to alongside_app;
create policy sealed_stays on routing.conduct_records as restrictive for update
    using (sequence is null) with check (sequence is not null);
create policy queue_reads on routing.conduct_records for select
    using (sequence is null and (select shared.current_scope()) = 'queue');

-- Where each chain ends and how far it is signed. The row is also the sealer's lease.
create table routing.conduct_heads (
    tenant_id       uuid        not null default shared.current_tenant(),
    sequence        bigint      not null,
    hash            bytea       not null,
    sealed_at       timestamptz,
    signed_sequence bigint      not null,
    signed_at       timestamptz,
    constraint conduct_heads_key primary key (tenant_id)
);
call shared.protect('routing.conduct_heads', 'queue');
revoke delete on routing.conduct_heads from alongside_app;

-- Signed statements of what the chain was; the same stand in files outside the database.
create table routing.conduct_checkpoints (
    tenant_id   uuid        not null default shared.current_tenant(),
    sequence    bigint      not null,
    document    text        not null,
    signature   bytea       not null,
    signed_at   timestamptz not null,
    constraint conduct_checkpoints_key primary key (tenant_id, sequence)
);
call shared.protect('routing.conduct_checkpoints');
revoke update, delete on routing.conduct_checkpoints from alongside_app;

-- The tenant's signing key; the private half is wrapped by the master key, which is not in the database.
create table routing.conduct_keys (
    tenant_id   uuid        not null default shared.current_tenant(),
    public_key  bytea       not null,
    private_key bytea       not null,
    created_at  timestamptz not null,
    constraint conduct_keys_key primary key (tenant_id)
);
call shared.protect('routing.conduct_keys');
revoke update, delete on routing.conduct_keys from alongside_app;

-- What a contact wrote or is, is encrypted under the contact's own key. Destroying the key erases the person.
create table routing.contact_secrets (
    tenant_id   uuid        not null default shared.current_tenant(),
    contact     uuid        not null,
    secret      bytea,
    created_at  timestamptz not null,
    erased_at   timestamptz,
    constraint contact_secrets_key primary key (tenant_id, contact),
    constraint contact_secrets_erased check ((secret is null) = (erased_at is not null))
);
call shared.protect('routing.contact_secrets');
revoke delete on routing.contact_secrets from alongside_app;

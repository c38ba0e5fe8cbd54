-- Keys of programs. Only a hash is kept; the key itself is shown once. A revoked one stays, so that what it did can be told.
create table tenant.api_keys (
    tenant_id    uuid        not null default shared.current_tenant() references tenant.tenants (id),
    id           uuid        not null,
    name         text        not null,
    hash         bytea       not null,
    hint         text        not null,
    scopes       text[]      not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    constraint api_keys_key primary key (tenant_id, id),
    constraint api_keys_hash unique (tenant_id, hash)
);
call shared.protect('tenant.api_keys');
revoke delete on tenant.api_keys from alongside_app;

-- What was answered to a request that carries its own id, for a day: asked again, it is answered the same.
create table tenant.api_answers (
    tenant_id   uuid        not null default shared.current_tenant(),
    key_id      uuid        not null,
    request     text        not null,
    fingerprint text        not null,
    status      integer     not null,
    body        text        not null,
    stored_at   timestamptz not null,
    constraint api_answers_key primary key (tenant_id, key_id, request)
);
create index api_answers_old on tenant.api_answers (tenant_id, stored_at);
call shared.protect('tenant.api_answers');

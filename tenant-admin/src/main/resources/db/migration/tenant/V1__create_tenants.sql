create table tenant.tenants (
    id          uuid        not null primary key,
    slug        text        not null constraint tenants_slug_unique unique
                            constraint tenants_slug_form check (slug ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
    name        text        not null,
    language    text        not null,
    languages   text[]      not null,
    zone        text        not null,
    vertical    text        not null default 'generic',
    state       text        not null default 'ACTIVE' constraint tenants_state check (state in ('ACTIVE', 'SUSPENDED')),
    created_at  timestamptz not null
);
call shared.protect('tenant.tenants', 'directory');

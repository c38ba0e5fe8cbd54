-- Who works for a business. The password is the identity provider's; what a person may do is ours.
create table tenant.members (
    tenant_id   uuid        not null default shared.current_tenant() references tenant.tenants (id),
    id          uuid        not null,
    username    text        not null,
    name        text        not null,
    email       text        not null,
    role        text        not null constraint members_role check (role in ('AGENT', 'SUPERVISOR', 'ADMIN')),
    languages   text[]      not null,
    created_at  timestamptz not null,
    primary key (tenant_id, id),
    constraint members_username_unique unique (tenant_id, username)
);
call shared.protect('tenant.members');

-- Which businesses a signed-in person may enter, before any of them is chosen: the start page asks it.
create policy directory_reads on tenant.members for select
    using ((select shared.current_scope()) = 'directory');
create index members_by_username on tenant.members (username);

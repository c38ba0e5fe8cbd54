-- Look-ups in a business's own systems. The secret is wrapped by the platform's master key and bound to this place.
create table routing.tools (
    tenant_id uuid        not null default shared.current_tenant(),
    name      text        not null,
    url       text        not null,
    header    text        not null,
    secret    bytea,
    enabled   boolean     not null,
    -- Name of the field of approved replies → where its value stands in the answer.
    fields    jsonb       not null,
    saved_at  timestamptz not null,
    saved_by  text        not null,
    constraint tools_key primary key (tenant_id, name)
);
call shared.protect('routing.tools');

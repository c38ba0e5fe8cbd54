-- The model of each business. The key is wrapped by the platform's master key and bound to this place.
create table routing.model_connections (
    tenant_id      uuid          not null default shared.current_tenant() constraint model_connections_key primary key,
    url            text          not null,
    name           text          not null,
    key            bytea,
    enabled        boolean       not null,
    tokens_a_day   bigint        not null constraint model_connections_day check (tokens_a_day >= 0),
    tokens_a_month bigint        not null constraint model_connections_month check (tokens_a_month >= 0),
    price_in       numeric(12,4) not null constraint model_connections_in check (price_in >= 0),
    price_out      numeric(12,4) not null constraint model_connections_out check (price_out >= 0),
    currency       text          not null,
    saved_at       timestamptz   not null,
    saved_by       text          not null
);
call shared.protect('routing.model_connections');

-- One row a call, failed ones too; no words of anybody.
create table routing.model_uses (
    tenant_id       uuid           not null default shared.current_tenant(),
    id              uuid           not null,
    conversation_id uuid,
    model           text           not null,
    answered        boolean        not null,
    tokens_in       integer        not null,
    tokens_out      integer        not null,
    cost            numeric(18,8)  not null,
    currency        text           not null,
    used_at         timestamptz    not null,
    constraint model_uses_key primary key (tenant_id, id)
);
create index model_uses_by_time on routing.model_uses (tenant_id, used_at);
create index model_uses_by_conversation on routing.model_uses (tenant_id, conversation_id);
call shared.protect('routing.model_uses');

-- What a business tells its assistant; the newest is in force.
create table routing.instructions (
    tenant_id uuid        not null default shared.current_tenant(),
    number    integer     not null,
    persona   text        not null,
    tone      text        not null,
    limits    text        not null,
    longest   integer     not null,
    unwanted  text[]      not null,
    subjects  jsonb       not null,
    saved_at  timestamptz not null,
    saved_by  text        not null,
    constraint instructions_key primary key (tenant_id, number)
);
call shared.protect('routing.instructions');

-- Who keeps an intent from being raised above a level, until they let it go. Several may.
create table routing.autonomy_holds (
    tenant_id uuid        not null default shared.current_tenant(),
    holder    uuid        not null,
    intent    text        not null,
    level     text        not null constraint autonomy_holds_level check (level in ('HUMAN', 'SHADOW', 'ASSIST', 'CONTAIN')),
    held_at   timestamptz not null,
    constraint autonomy_holds_key primary key (tenant_id, holder, intent)
);
call shared.protect('routing.autonomy_holds');

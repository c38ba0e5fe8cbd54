-- In which market an inbox serves, and in which a contact is; a contact's own goes before that of the inbox.
create table knowledge.markets (
    tenant_id  uuid not null default shared.current_tenant(),
    kind       text not null constraint markets_kind check (kind in ('INBOX', 'CONTACT')),
    subject    uuid not null,
    market     text not null constraint markets_code check (market ~ '^[A-Z]{2}$'),
    constraint markets_key primary key (tenant_id, kind, subject)
);
call shared.protect('knowledge.markets');

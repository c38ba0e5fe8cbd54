-- Copies of a conversation that its contact wants by e-mail. To an address that somebody typed nothing of the
-- conversation goes before the code that went there came back.
create table routing.transcript_requests (
    tenant_id        uuid        not null default shared.current_tenant(),
    id               uuid        not null,
    conversation_id  uuid        not null,
    address          text        not null,
    code             text        not null,
    tries            integer     not null default 0,
    done             boolean     not null default false,
    asked_at         timestamptz not null,
    constraint transcript_requests_key primary key (tenant_id, id),
    constraint transcript_requests_conversation foreign key (tenant_id, conversation_id) references routing.conversations
);
comment on column routing.transcript_requests.code is 'SHA-256 of id and code, in hex; empty where the address was known.';
create index transcript_requests_of_conversation on routing.transcript_requests (tenant_id, conversation_id, asked_at desc);
create index transcript_requests_to on routing.transcript_requests (tenant_id, address, asked_at);
create index transcript_requests_lately on routing.transcript_requests (tenant_id, asked_at);
call shared.protect('routing.transcript_requests');

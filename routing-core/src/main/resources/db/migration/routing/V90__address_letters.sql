-- To whom, with which copies and under which subject an agent sends an e-mail, where they chose it themselves.
create table routing.letter_heads (
    tenant_id        uuid    not null default shared.current_tenant(),
    conversation_id  uuid    not null,
    sequence         bigint  not null,
    recipient        text    not null,
    copies           text[]  not null,
    subject          text    not null,
    constraint letter_heads_key primary key (tenant_id, conversation_id, sequence),
    constraint letter_heads_message foreign key (tenant_id, conversation_id, sequence) references routing.messages
);
call shared.protect('routing.letter_heads');

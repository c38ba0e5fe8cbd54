-- Conversations that rest, change hands openly, go back to the assistant, and may be closed by mistake.
-- due_at: open, it wakes then; closed, the words of closing are said then, and until then it can be undone.
-- snoozed_turns: how many messages the contact had written when it was put to rest; one more wakes it, without a write of its own.
-- woken: why it is on top again. taken_from: who had it before the agent who has it, for both to see.
-- resumed_…: where the assistant began anew; what was before that counts for nothing that it decides.
alter table routing.conversations
    add column due_at            timestamptz,
    add column snoozed_turns     integer,
    add column woken             text    not null default '' constraint conversations_woken check (woken in ('', 'TIME', 'FAILED')),
    add column taken_from        uuid,
    add column taken_at          timestamptz,
    add column resumed_at        timestamptz,
    add column resumed_turns     integer not null default 0,
    add column resumed_sequence  bigint  not null default 0;
create index conversations_due on routing.conversations (due_at) where due_at is not null;
create policy due_reads on routing.conversations for select
    using ((select shared.current_scope()) = 'queue' and due_at is not null);

-- What the assistant has and nobody wrote in for long, found across tenants; what is closed or with people stays unseen.
create index conversations_quiet on routing.conversations (last_at, id) where owner = 'ASSISTANT' and closed_at is null;
create policy queue_reads on routing.conversations for select
    using ((select shared.current_scope()) = 'queue' and owner = 'ASSISTANT' and closed_at is null);

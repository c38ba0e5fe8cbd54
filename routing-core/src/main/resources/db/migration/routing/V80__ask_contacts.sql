-- What a business asks its contacts after a conversation; the inbox of zeros stands for all that have nothing of their own.
create table routing.survey_settings (
    tenant_id     uuid        not null default shared.current_tenant(),
    inbox_id      uuid        not null,
    kinds         text[]      not null,
    after_silence boolean     not null,
    cap_days      integer     not null constraint survey_settings_cap check (cap_days between 0 and 365),
    percent       integer     not null constraint survey_settings_percent check (percent between 1 and 100),
    quiet_from    text        not null,
    quiet_to      text        not null,
    wording       jsonb       not null default '{}',
    saved_at      timestamptz not null,
    saved_by      text        not null,
    constraint survey_settings_key primary key (tenant_id, inbox_id)
);
comment on column routing.survey_settings.quiet_from is 'Such as 21:00, by the clock of the business; the same twice: never quiet.';
comment on column routing.survey_settings.wording is 'By kind, point, language.';
call shared.protect('routing.survey_settings');

-- Queue and record in one: what is to be asked, was asked, was answered, or was not asked and why. closed_at: of which
-- closing it is, so that a conversation that was opened again meanwhile is not asked about.
create table routing.surveys (
    tenant_id       uuid        not null default shared.current_tenant(),
    id              uuid        not null,
    conversation_id uuid        not null,
    moment          text        not null constraint surveys_moment check (moment in ('CLOSE', 'DAY_AFTER')),
    state           text        not null constraint surveys_state check (state in ('PLANNED', 'ASKED', 'ANSWERED', 'UNASKED')),
    reason          text        not null default '',
    kinds           text[]      not null,
    closed_at       timestamptz not null,
    due_at          timestamptz not null,
    asked_at        timestamptz,
    expires_at      timestamptz,
    answered_at     timestamptz,
    comment         text        not null default '',
    constraint surveys_key primary key (tenant_id, id),
    constraint surveys_once unique (tenant_id, conversation_id, moment),
    constraint surveys_reason check ((state = 'UNASKED') = (reason <> '')),
    constraint surveys_conversation foreign key (tenant_id, conversation_id) references routing.conversations
);
create index surveys_due on routing.surveys (due_at) where state = 'PLANNED';
create index surveys_closed on routing.surveys (tenant_id, closed_at);
call shared.protect('routing.surveys', 'queue');

create table routing.survey_answers (
    tenant_id uuid not null default shared.current_tenant(),
    survey_id uuid not null,
    kind      text not null,
    value     text not null,
    constraint survey_answers_key primary key (tenant_id, survey_id, kind),
    constraint survey_answers_survey foreign key (tenant_id, survey_id) references routing.surveys
);
call shared.protect('routing.survey_answers');

-- Since when they want to be asked nothing.
alter table routing.contacts add column unasked_at timestamptz;

-- Who reads the weekly sample; what was drawn, with the weight of each case; what the readers said.
create table metrics.sample_settings (
    tenant_id     uuid    not null default shared.current_tenant(),
    reader        text    not null,
    second_reader text    not null,
    size          integer not null constraint sample_settings_size check (size between 5 and 200),
    days          integer not null constraint sample_settings_days check (days between 1 and 14),
    constraint sample_settings_key primary key (tenant_id)
);
call shared.protect('metrics.sample_settings');

create table metrics.samples (
    tenant_id     uuid        not null default shared.current_tenant(),
    sample_id     uuid        not null,
    week          date        not null,
    seed          bigint      not null,
    population    bigint      not null,
    reader        text        not null,
    second_reader text        not null,
    drawn_at      timestamptz not null,
    due_at        timestamptz not null,
    constraint samples_key primary key (tenant_id, sample_id),
    constraint samples_once unique (tenant_id, week)
);
call shared.protect('metrics.samples');

create table metrics.sample_cases (
    tenant_id       uuid             not null default shared.current_tenant(),
    sample_id       uuid             not null,
    conversation_id uuid             not null,
    position        integer          not null,
    intent          text             not null,
    stratum         text             not null,
    weight          double precision not null,
    constraint sample_cases_key primary key (tenant_id, sample_id, conversation_id),
    constraint sample_cases_sample foreign key (tenant_id, sample_id) references metrics.samples (tenant_id, sample_id)
);
call shared.protect('metrics.sample_cases');

create table metrics.sample_readings (
    tenant_id       uuid        not null default shared.current_tenant(),
    sample_id       uuid        not null,
    conversation_id uuid        not null,
    reader          text        not null,
    verdict         text        not null constraint sample_readings_verdict check (verdict in ('CONTINUE', 'ADJUST', 'STOP')),
    faults          text[]      not null,
    note            text        not null,
    read_at         timestamptz not null,
    constraint sample_readings_key primary key (tenant_id, sample_id, conversation_id, reader),
    constraint sample_readings_case foreign key (tenant_id, sample_id, conversation_id)
        references metrics.sample_cases (tenant_id, sample_id, conversation_id)
);
call shared.protect('metrics.sample_readings');

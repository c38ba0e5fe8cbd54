-- The charter's page as it was when the first owner signed it, and who signed it.
create table metrics.charter_sheets (
    tenant_id      uuid        not null default shared.current_tenant(),
    sheet_id       uuid        not null,
    charter_number integer     not null,
    digest         text        not null,
    content        text        not null,
    made_at        timestamptz not null,
    constraint charter_sheets_key primary key (tenant_id, sheet_id),
    constraint charter_sheets_once unique (tenant_id, charter_number, digest)
);
comment on column metrics.charter_sheets.digest is 'SHA-256 of what was agreed, without the figures of the day.';
call shared.protect('metrics.charter_sheets');

create table metrics.charter_signatures (
    tenant_id uuid        not null default shared.current_tenant(),
    sheet_id  uuid        not null,
    username  text        not null,
    name      text        not null,
    signed_at timestamptz not null,
    constraint charter_signatures_key primary key (tenant_id, sheet_id, username),
    constraint charter_signatures_sheet foreign key (tenant_id, sheet_id) references metrics.charter_sheets (tenant_id, sheet_id)
);
call shared.protect('metrics.charter_signatures');

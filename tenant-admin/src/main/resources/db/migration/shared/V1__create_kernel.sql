-- The kernel of tenancy. Everything else builds on these three functions.

grant usage on schema shared to alongside_app, alongside_backup;

-- Whose rows this transaction may see. After a transaction PostgreSQL leaves the setting at '', not null: hence nullif.
create function shared.current_tenant() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('alongside.tenant', true), '')::uuid;

-- 'directory' or 'queue' in the two kinds of transaction that run without a tenant, else null.
create function shared.current_scope() returns text
    language sql stable parallel safe
    return nullif(current_setting('alongside.scope', true), '');

-- Puts a table under forced row-level security: rows of the current tenant only, for the owner as well.
-- The scope, if given, lets transactions of that scope read the table across tenants (never write it).
create procedure shared.protect(target text, scope text default null)
    language plpgsql as
$$
declare
    id_column text := case when target = 'tenant.tenants' then 'id' else 'tenant_id' end;
    schema_name text := split_part(target, '.', 1);
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format(
        'create policy own_rows on %s using (%I = (select shared.current_tenant())) with check (%I = (select shared.current_tenant()))',
        target, id_column, id_column);
    if scope is not null then
        execute format('create policy %I on %s for select using ((select shared.current_scope()) = %L)',
            scope || '_reads', target, scope);
    end if;
    execute format('grant usage on schema %I to alongside_app, alongside_backup', schema_name);
    execute format('grant select, insert, update, delete on %s to alongside_app', target);
    execute format('grant select on %s to alongside_backup', target);
end
$$;

-- The version that a module's schema has reached, for the start of the application: its role may not read the history.
create function shared.reached(module text) returns text
    language plpgsql stable security definer set search_path = ''
    as
$$
declare
    version text;
begin
    if to_regclass(format('%I.flyway_schema_history', module)) is null then
        return '0';
    end if;
    execute format('select version from %I.flyway_schema_history where success and version is not null '
                   'order by installed_rank desc limit 1', module) into version;
    return coalesce(version, '0');
end
$$;

--liquibase formatted sql

--changeset qingshen:0001-asking splitStatements:false
--comment Who is asking, set by the application at the start of each transaction; null means nobody.
create function asking_jurisdiction() returns text
    language sql stable parallel safe
    return nullif(current_setting('qingshen.jurisdiction', true), '');

create function asking_party() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('qingshen.party', true), '')::uuid;

create function asking_subject() returns text
    language sql stable parallel safe
    return nullif(current_setting('qingshen.subject', true), '');

--changeset qingshen:0001-protect splitStatements:false
--comment One way to protect a table: province and jobs see all rows, the others only what is named here, and nobody by default.
create procedure protect(protected regclass, city text default null, party text default null, public text default null)
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format('grant select, insert, update on %s to qingshen_rights', protected);
    execute format('create policy province on %s to qingshen_province using (true) with check (true)', protected);
    execute format('create policy job on %s to qingshen_job using (true) with check (true)', protected);
    if city is not null then
        execute format('create policy city on %s to qingshen_city using (%s) with check (%s)', protected, city, city);
    end if;
    if party is not null then
        execute format('create policy party on %s for select to qingshen_party using (%s)', protected, party);
    end if;
    if public is not null then
        execute format('create policy public on %s for select to qingshen_public using (%s)', protected, public);
    end if;
end
$$;

--liquibase formatted sql

--changeset qingshen:0083-published-by-gansu-s-day splitStatements:false
--comment The database's day begins eight hours after Gansu's: what was published in the morning stayed hidden until then.
create function today_in_gansu() returns date
    language sql stable parallel safe
    return (now() at time zone 'Asia/Shanghai')::date;

alter policy public on enterprise using (published_on <= today_in_gansu());
alter policy public on enterprise_history using (published_on <= today_in_gansu());

create or replace function is_revealed(revealed_on date) returns boolean
    language sql stable parallel safe
    return revealed_on <= today_in_gansu();

--liquibase formatted sql

--changeset qingshen:0050-consultancy-contact
--comment Whom to ask is personal data: programs and other consultancies never see it, so it cannot stay in the public row.
create table consultancy_contact
(
    consultancy_id uuid not null constraint consultancy_contact_pk primary key
        constraint consultancy_contact_consultancy_fk references consultancy,
    name           text,
    phone          text
);
comment on table consultancy_contact is 'Whom to ask at a consultancy: for officers, enterprises that may choose it, and its own people.';
insert into consultancy_contact (consultancy_id, name, phone)
select id, contact, phone from consultancy where contact is not null or phone is not null;
alter table consultancy drop column contact;
alter table consultancy drop column phone;
call protect('consultancy_contact');
create policy reader on consultancy_contact for select
    to qingshen_city, qingshen_party using (asking_subject() is not null);
create policy own on consultancy_contact for select to qingshen_consultancy using (consultancy_id = asking_party());

--changeset qingshen:0050-consultancy-technicians splitStatements:false
--comment That it has technicians is public (审核办法 art. 16), who they are is not: so their number is kept in the public row.
alter table consultancy
    add column industry_technicians int not null default 0,
    add column method_technicians   int not null default 0,
    add constraint consultancy_technicians_positive check (industry_technicians >= 0 and method_technicians >= 0);
comment on column consultancy.industry_technicians is 'How many of its present people know an industry''s processes; counted by a trigger.';
comment on column consultancy.method_technicians is 'How many of its present people master how audits are made; counted by a trigger.';

create function consultancy_count_technicians() returns trigger
    language plpgsql as
$$
begin
    update consultancy c
    set industry_technicians = counted.industry, method_technicians = counted.method
    from (select count(*) filter (where skill = 'INDUSTRY') as industry, count(*) filter (where skill = 'METHOD') as method
          from consultancy_staff where consultancy_id = new.consultancy_id and left_on is null) counted
    where c.id = new.consultancy_id;
    return null;
end
$$;
create trigger consultancy_technicians_counted after insert or update on consultancy_staff
    for each row execute function consultancy_count_technicians();
update consultancy_staff set left_on = left_on;

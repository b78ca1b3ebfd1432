--liquibase formatted sql

--changeset qingshen:0012-consultancy
create table consultancy
(
    id                   uuid    not null default uuidv7() constraint consultancy_pk primary key,
    version              int     not null default 1,
    credit_code          text    not null constraint consultancy_credit_code_unique unique,
    name                 text    not null,
    address              text,
    legal_representative text,
    contact              text,
    phone                text,
    quality_system       boolean not null default false,
    balance_instruments  boolean not null default false,
    registered_on        date    not null,
    changed_at           timestamptz not null default now(),
    constraint consultancy_credit_code_shape check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$')
);
comment on table consultancy is 'Who carries out audits for others 咨询服务机构; the province keeps their register, and it is public.';
comment on column consultancy.quality_system is 'An independent legal person with a quality system (审核办法 art. 16).';
comment on column consultancy.balance_instruments is 'Has the instruments for balances of material, energy and water (art. 16).';
create index consultancy_by_name on consultancy (name collate "zh-x-icu", id);
call protect('consultancy');
create policy reader on consultancy for select
    to qingshen_city, qingshen_party, qingshen_consultancy, qingshen_public using (asking_subject() is not null);

--changeset qingshen:0012-consultancy-staff
create table consultancy_staff
(
    id                 uuid not null default uuidv7() constraint consultancy_staff_pk primary key,
    consultancy_id     uuid not null constraint consultancy_staff_consultancy_fk references consultancy,
    name               text not null,
    skill              text not null constraint consultancy_staff_skill_known check (skill in ('INDUSTRY', 'METHOD')),
    title              text,
    certificate_number text,
    left_on            date
);
comment on column consultancy_staff.skill is 'INDUSTRY: knows an industry''s processes; METHOD: masters how audits are made (art. 16).';
create index consultancy_staff_consultancy on consultancy_staff (consultancy_id);
call protect('consultancy_staff');
create policy reader on consultancy_staff for select to qingshen_city using (asking_subject() is not null);
create policy own on consultancy_staff for select to qingshen_consultancy using (consultancy_id = asking_party());

--changeset qingshen:0012-consultancy-bar
--comment Until it is lifted nobody may choose it, and it may hand in nothing (plan 4.4); the list of those barred is public.
create table consultancy_bar
(
    id                   uuid not null default uuidv7() constraint consultancy_bar_pk primary key,
    consultancy_id       uuid not null constraint consultancy_bar_consultancy_fk references consultancy,
    barred_on            date not null,
    reason               text not null,
    document_number      text not null,
    file_id              uuid constraint consultancy_bar_file_fk references stored_file,
    lifted_on            date,
    lift_reason          text,
    lift_document_number text,
    constraint consultancy_bar_order check (barred_on <= lifted_on),
    constraint consultancy_bar_lifted_whole check (num_nulls(lifted_on, lift_reason, lift_document_number) in (0, 3))
);
create unique index consultancy_bar_open on consultancy_bar (consultancy_id) where lifted_on is null;
call protect('consultancy_bar');
create policy reader on consultancy_bar for select
    to qingshen_city, qingshen_party, qingshen_consultancy, qingshen_public using (asking_subject() is not null);

--liquibase formatted sql

--changeset qingshen:0012-audit
create table audit
(
    id                  uuid not null default uuidv7() constraint audit_pk primary key,
    enterprise_id       uuid not null constraint audit_enterprise_fk references enterprise,
    jurisdiction_code   text not null constraint audit_jurisdiction_fk references jurisdiction,
    annual_list_item_id uuid not null constraint audit_item_fk references annual_list_item
        constraint audit_item_unique unique,
    year                int  not null,
    announced_on        date not null,
    state               text not null default 'ANNOUNCED',
    accepted_on         date,
    constraint audit_state_known check (state in ('ANNOUNCED', 'ACCEPTED')),
    constraint audit_accepted_has_day check ((state = 'ACCEPTED') = (accepted_on is not null)),
    constraint audit_order check (announced_on <= accepted_on)
);
comment on table audit is 'One round at one enterprise 审核; it begins with the publication of its list.';
create unique index audit_one_open on audit (enterprise_id) where state <> 'ACCEPTED';
create index audit_enterprise on audit (enterprise_id, accepted_on desc);
create index audit_city on audit (jurisdiction_code, year);
call protect('audit',
             city => 'jurisdiction_code = asking_jurisdiction()',
             party => 'enterprise_id = asking_party()',
             public => 'exists (select from annual_list_item i where i.id = annual_list_item_id)');

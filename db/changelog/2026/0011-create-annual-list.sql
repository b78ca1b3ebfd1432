--liquibase formatted sql

--changeset qingshen:0011-annual-list
create table annual_list
(
    id                uuid        not null default uuidv7() constraint annual_list_pk primary key,
    jurisdiction_code text        not null constraint annual_list_jurisdiction_fk references jurisdiction,
    year              int         not null,
    number            int         not null default 0,
    state             text        not null default 'DRAFT',
    version           int         not null default 1,
    goals             text,
    schedule          text,
    responsible       text,
    budget_wan_yuan   numeric(14, 4),
    remark            text,
    document_number   text,
    published_on      date,
    changed_at        timestamptz not null default now(),
    constraint annual_list_unique unique (year, jurisdiction_code, number),
    constraint annual_list_year_range check (year between 2004 and 2100),
    constraint annual_list_number_range check (number >= 0),
    constraint annual_list_budget_range check (budget_wan_yuan >= 0),
    constraint annual_list_state_known check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED')),
    constraint annual_list_published_whole check ((state = 'PUBLISHED') = (published_on is not null)
        and (published_on is null) = (document_number is null))
);
comment on table annual_list is 'Whom a city audits in a year, with its implementation plan (plan 3.2); the province''s list is the union.';
comment on column annual_list.number is '0: the year''s main list; 1, 2 …: supplementary ones, for whom is found above limits during the year.';
comment on column annual_list.remark is 'What the province said when it last returned or approved it.';
create index annual_list_city on annual_list (jurisdiction_code, year);
call protect('annual_list',
             city => 'jurisdiction_code = asking_jurisdiction()',
             party => 'state = ''PUBLISHED''',
             public => 'state = ''PUBLISHED''');

--changeset qingshen:0011-annual-list-item
create table annual_list_item
(
    id                uuid   not null default uuidv7() constraint annual_list_item_pk primary key,
    annual_list_id    uuid   not null constraint annual_list_item_list_fk references annual_list,
    enterprise_id     uuid   not null constraint annual_list_item_enterprise_fk references enterprise,
    jurisdiction_code text   not null constraint annual_list_item_jurisdiction_fk references jurisdiction,
    bases             text[] not null,
    reason            text   not null,
    due_on            date,
    add_reason        text,
    drop_reason       text,
    remark            text,
    constraint annual_list_item_unique unique (annual_list_id, enterprise_id),
    constraint annual_list_item_reason_known check (reason in
        ('EXCEEDS', 'NEVER_AUDITED', 'ROUND_DUE', 'BROUGHT_FORWARD', 'ADDED')),
    constraint annual_list_item_added_has_reason check ((reason = 'ADDED') = (add_reason is not null))
);
comment on column annual_list_item.bases is 'Why the enterprise was on the register when it was proposed.';
comment on column annual_list_item.due_on is 'By when its round must be; null: at once.';
comment on column annual_list_item.drop_reason is 'Why the city takes it off the list again; null: it is on it.';
create index annual_list_item_enterprise on annual_list_item (enterprise_id);
create index annual_list_item_page on annual_list_item (annual_list_id, id);
call protect('annual_list_item',
             city => 'jurisdiction_code = asking_jurisdiction()',
             party => 'enterprise_id = asking_party() and drop_reason is null
                       and exists (select from annual_list l where l.id = annual_list_id)',
             public => 'drop_reason is null and exists (select from annual_list l where l.id = annual_list_id)');

--changeset qingshen:0011-published-lists-never-change splitStatements:false
create function annual_list_refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'a published list never changes' using errcode = 'restrict_violation';
end
$$;
create trigger annual_list_published before update on annual_list
    for each row when (old.state = 'PUBLISHED') execute function annual_list_refuse_change();

create function annual_list_item_refuse_change() returns trigger
    language plpgsql as
$$
begin
    if exists (select from annual_list l where l.id = new.annual_list_id and l.state = 'PUBLISHED') then
        raise exception 'a published list never changes' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger annual_list_item_published before insert or update on annual_list_item
    for each row execute function annual_list_item_refuse_change();

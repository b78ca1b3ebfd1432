--liquibase formatted sql

--changeset qingshen:0112-versions-of-sheets
alter table score_sheet
    add column state      text    not null default 'PUBLISHED' constraint score_sheet_state_known check (state in ('DRAFT', 'PUBLISHED')),
    add column valid_from date             default date '2021-01-01',
    add column confirmed  boolean not null default false;
alter table score_sheet alter column state set default 'DRAFT', alter column valid_from drop default;
alter table score_sheet add constraint score_sheet_published_from check ((state = 'PUBLISHED') = (valid_from is not null));
comment on column score_sheet.valid_from is 'From that day new panels take it; null: it is a draft.';
comment on column score_sheet.confirmed is 'Whether the authority has confirmed its numbers 待确认.';
create unique index score_sheet_one_draft on score_sheet (kind) where state = 'DRAFT';

--changeset qingshen:0112-published-sheets-stay splitStatements:false
--comment What a panel began with never changes, whoever asks.
create function keep_published_sheet() returns trigger language plpgsql as
$$
begin
    raise exception 'a published score sheet never changes';
end
$$;
create trigger score_sheet_stays before update or delete on score_sheet
    for each row when (old.state = 'PUBLISHED') execute function keep_published_sheet();
create function keep_published_items() returns trigger language plpgsql as
$$
begin
    if exists (select from score_sheet s where s.id in (old.sheet_id, new.sheet_id) and s.state = 'PUBLISHED') then
        raise exception 'a published score sheet never changes';
    end if;
    return coalesce(new, old);
end
$$;
create trigger score_item_stays before insert or update or delete on score_item
    for each row execute function keep_published_items();

--changeset qingshen:0112-who-sees-sheets
--comment Published ones are for anybody who asks; drafts are the province's.
call protect('score_sheet');
call protect('score_item');
grant delete on score_item to qingshen_rights;
create policy published on score_sheet for select to qingshen_city, qingshen_expert, qingshen_party, qingshen_consultancy, qingshen_public
    using (state = 'PUBLISHED' and asking_subject() is not null);
create policy published on score_item for select to qingshen_city, qingshen_expert, qingshen_party, qingshen_consultancy, qingshen_public
    using (exists (select from score_sheet s where s.id = sheet_id));

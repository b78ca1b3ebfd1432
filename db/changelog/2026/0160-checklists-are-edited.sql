--liquibase formatted sql

--changeset qingshen:0160-versions-of-checklists
alter table checklist_template drop constraint checklist_template_state_known;
alter table checklist_template
    alter column valid_from drop not null,
    add column revision int not null default 1,
    add constraint checklist_template_state_known check (state in ('DRAFT', 'IN_FORCE', 'RETIRED')),
    add constraint checklist_template_published_from check ((state = 'DRAFT') = (valid_from is null));
comment on column checklist_template.valid_from is 'The day of its publication; null: it is a draft.';
comment on column checklist_template.revision is 'How often the draft was changed, so that two people do not overwrite each other unseen.';
create unique index checklist_template_one_draft on checklist_template (code) where state = 'DRAFT';
create unique index checklist_template_one_in_force on checklist_template (code) where state = 'IN_FORCE';
create index spot_check_open_template on spot_check (template_id) where state in ('PLANNED', 'STARTED');

--changeset qingshen:0160-published-checklists-stay splitStatements:false
--comment What a check was planned with never changes, whoever asks; only whether it is offered for new ones.
create function keep_published_checklist() returns trigger language plpgsql as
$$
begin
    if tg_op = 'UPDATE' and new.state <> 'DRAFT' then
        old.state := new.state;
        if new is not distinct from old then
            return new;
        end if;
    end if;
    raise exception 'a published checklist never changes';
end
$$;
create trigger checklist_template_stays before update or delete on checklist_template
    for each row when (old.state <> 'DRAFT') execute function keep_published_checklist();
create function keep_published_checklist_part() returns trigger language plpgsql as
$$
begin
    if exists (select from checklist_template t where t.id in (old.template_id, new.template_id) and t.state <> 'DRAFT') then
        raise exception 'a published checklist never changes';
    end if;
    return coalesce(new, old);
end
$$;
create trigger checklist_section_stays before insert or update or delete on checklist_section
    for each row execute function keep_published_checklist_part();
create trigger checklist_item_stays before insert or update or delete on checklist_item
    for each row execute function keep_published_checklist_part();
create trigger checklist_choice_stays before insert or update or delete on checklist_choice
    for each row execute function keep_published_checklist_part();

--changeset qingshen:0160-who-sees-checklists
--comment Published ones are for anybody who asks; drafts are the province's.
call protect('checklist_template');
call protect('checklist_section');
call protect('checklist_item');
call protect('checklist_choice');
grant delete on checklist_template, checklist_section, checklist_item, checklist_choice to qingshen_rights;
create policy published on checklist_template for select to qingshen_city, qingshen_expert, qingshen_party, qingshen_consultancy, qingshen_public
    using (state <> 'DRAFT' and asking_subject() is not null);
create policy published on checklist_section for select to qingshen_city, qingshen_expert, qingshen_party, qingshen_consultancy, qingshen_public
    using (template_id in (select t.id from checklist_template t));
create policy published on checklist_item for select to qingshen_city, qingshen_expert, qingshen_party, qingshen_consultancy, qingshen_public
    using (template_id in (select t.id from checklist_template t));
create policy published on checklist_choice for select to qingshen_city, qingshen_expert, qingshen_party, qingshen_consultancy, qingshen_public
    using (template_id in (select t.id from checklist_template t));

--changeset qingshen:0160-drafts-of-sheets-are-discarded
grant delete on score_sheet to qingshen_rights;

--liquibase formatted sql

--changeset qingshen:0121-checklist
create table checklist_template
(
    id         uuid not null default uuidv7() constraint checklist_template_pk primary key,
    code       text not null,
    version    int  not null,
    name_zh    text not null,
    name_en    text not null,
    valid_from date not null,
    state      text not null constraint checklist_template_state_known check (state in ('IN_FORCE', 'RETIRED')),
    source     text not null,
    constraint checklist_template_version_unique unique (code, version),
    constraint checklist_template_version_positive check (version > 0)
);
comment on table checklist_template is 'What a spot check asks 检查表, by version: a check keeps the one that it was planned with.';
comment on column checklist_template.source is 'What it was made after, and whether the authority has confirmed it.';

create table checklist_section
(
    template_id uuid not null constraint checklist_section_template_fk references checklist_template,
    code        text not null,
    place       int  not null,
    title_zh    text not null,
    title_en    text not null,
    constraint checklist_section_pk primary key (template_id, code),
    constraint checklist_section_place_unique unique (template_id, place)
);

create table checklist_item
(
    template_id       uuid    not null,
    code              text    not null,
    section           text    not null,
    place             int     not null,
    kind              text    not null constraint checklist_item_kind_known check (kind in ('YES_NO_NA', 'NUMBER', 'CHOICE', 'TEXT')),
    question_zh       text    not null,
    question_en       text    not null,
    hint_zh           text,
    hint_en           text,
    unit              text,
    photo_required    boolean not null default false,
    location_required boolean not null default false,
    article           text,
    constraint checklist_item_pk primary key (template_id, code),
    constraint checklist_item_section_fk foreign key (template_id, section) references checklist_section,
    constraint checklist_item_place_unique unique (template_id, section, place),
    constraint checklist_item_number_has_unit check ((kind = 'NUMBER') = (unit is not null)),
    constraint checklist_item_hint_in_both check (num_nulls(hint_zh, hint_en) in (0, 2))
);
comment on column checklist_item.article is 'The article or section that asks for it, in Chinese.';

create table checklist_choice
(
    template_id uuid not null,
    item        text not null,
    code        text not null,
    place       int  not null,
    label_zh    text not null,
    label_en    text not null,
    constraint checklist_choice_pk primary key (template_id, item, code),
    constraint checklist_choice_item_fk foreign key (template_id, item) references checklist_item,
    constraint checklist_choice_place_unique unique (template_id, item, place)
);
grant select on checklist_template, checklist_section, checklist_item, checklist_choice to qingshen_rights;

--liquibase formatted sql

--changeset qingshen:0140-check-campaign
create table check_campaign
(
    id                uuid        not null default uuidv7() constraint check_campaign_pk primary key,
    jurisdiction_code text        not null constraint check_campaign_jurisdiction_fk references jurisdiction,
    name              text        not null,
    cities            text[]      not null,
    key_industries    text[]      not null,
    list_year         int,
    percent           int,
    number            int,
    inspectors_each   int         not null,
    recent_months     int         not null,
    checks_from       date        not null,
    checks_to         date        not null,
    template_id       uuid        not null constraint check_campaign_template_fk references checklist_template,
    source            text        not null,
    state             text        not null default 'FROZEN' constraint check_campaign_state_known check (state in
        ('FROZEN', 'DRAWN', 'CANCELLED')),
    checks            int         not null,
    frozen_hash       text        not null,
    frozen_at         timestamptz not null,
    frozen_by         text        not null,
    value             text,
    value_by          text,
    drawn_at          timestamptz,
    constraint check_campaign_one_share check (num_nonnulls(percent, number) = 1),
    constraint check_campaign_checks_positive check (checks > 0),
    constraint check_campaign_two_at_least check (inspectors_each >= 2),
    constraint check_campaign_days check (checks_to >= checks_from),
    constraint check_campaign_value_whole check (num_nulls(value, value_by) in (0, 2)),
    constraint check_campaign_drawn_has_value check ((state = 'DRAWN') = (drawn_at is not null) and (drawn_at is null or value is not null))
);
comment on table check_campaign is 'Spot checks whose objects and inspectors are drawn 双随机; docs/draw.md says how.';
comment on column check_campaign.cities is 'Whose enterprises; empty: of all that the bureau is in charge of.';
comment on column check_campaign.recent_months is 'Whoever was checked within so many months is not drawn.';
create index check_campaign_latest on check_campaign (jurisdiction_code, id desc);

create table check_campaign_candidate
(
    campaign_id uuid not null constraint check_campaign_candidate_campaign_fk references check_campaign,
    kind        text not null constraint check_campaign_candidate_kind_known check (kind in ('OBJECT', 'INSPECTOR')),
    candidate   text not null,
    name        text not null,
    excluded_by text,
    constraint check_campaign_candidate_pk primary key (campaign_id, kind, candidate)
);
comment on table check_campaign_candidate is 'Both pools as they were frozen: who may be drawn, and by which rule each other may not.';

create table check_campaign_conflict
(
    campaign_id uuid not null constraint check_campaign_conflict_campaign_fk references check_campaign,
    object      text not null,
    inspector   text not null,
    rule        text not null,
    constraint check_campaign_conflict_pk primary key (campaign_id, object, inspector)
);
comment on table check_campaign_conflict is 'Which inspector is not sent to which object, and why: frozen, too.';

create table check_campaign_share
(
    campaign_id  uuid        not null constraint check_campaign_share_campaign_fk references check_campaign,
    number       int         not null constraint check_campaign_share_number_known check (number in (1, 2)),
    subject      text        not null,
    name         text        not null,
    commitment   text        not null,
    share        text        not null constraint check_campaign_share_shape check (share ~ '^[0-9a-f]{64}$'),
    committed_at timestamptz not null,
    constraint check_campaign_share_pk primary key (campaign_id, number),
    constraint check_campaign_share_two_people unique (campaign_id, subject)
);
comment on table check_campaign_share is 'What two people give to the seed; closed until it was drawn.';

create table inspector_interest
(
    id                uuid        not null default uuidv7() constraint inspector_interest_pk primary key,
    jurisdiction_code text        not null constraint inspector_interest_jurisdiction_fk references jurisdiction,
    subject           text        not null,
    enterprise_id     uuid        not null constraint inspector_interest_enterprise_fk references enterprise,
    reason            text        not null,
    declared_by       text        not null,
    declared_at       timestamptz not null,
    constraint inspector_interest_once unique (subject, enterprise_id)
);
comment on table inspector_interest is 'An enterprise that somebody must not check, as they or their bureau declared.';
create index inspector_interest_enterprise on inspector_interest (enterprise_id);

alter table spot_check add campaign_id uuid constraint spot_check_campaign_fk references check_campaign;
alter table spot_check add constraint spot_check_drawn_by_campaign check ((ground = 'CAMPAIGN') = (campaign_id is not null));
create index spot_check_campaign on spot_check (campaign_id) where campaign_id is not null;

--changeset qingshen:0140-rights-on-campaigns splitStatements:false
--comment A bureau sees its own, the province all.
call protect('check_campaign', city => 'jurisdiction_code = asking_jurisdiction()');
call protect('check_campaign_candidate', city => 'exists (select from check_campaign c where c.id = campaign_id)');
call protect('check_campaign_conflict', city => 'exists (select from check_campaign c where c.id = campaign_id)');
call protect('check_campaign_share', city => 'exists (select from check_campaign c where c.id = campaign_id)');
call protect('inspector_interest', city => 'jurisdiction_code = asking_jurisdiction()');

--liquibase formatted sql

--changeset qingshen:0100-replacement
create table replacement
(
    id                uuid        not null default uuidv7() constraint replacement_pk primary key,
    assignment_id     uuid        not null constraint replacement_assignment_fk references assignment,
    panel_id          uuid        not null constraint replacement_panel_fk references review_panel,
    jurisdiction_code text        not null constraint replacement_jurisdiction_fk references jurisdiction,
    state             text        not null default 'ASKED' constraint replacement_state_known check (state in ('ASKED', 'CONSENTED', 'WITHDRAWN')),
    reason            text        not null,
    asked_by          text        not null,
    asked_by_name     text        not null,
    asked_at          timestamptz not null,
    settled_by        text,
    settled_at        timestamptz,
    constraint replacement_settled_whole check ((state = 'ASKED') = (settled_by is null) and (settled_by is null) = (settled_at is null)),
    constraint replacement_two_people check (state <> 'CONSENTED' or settled_by <> asked_by)
);
comment on table replacement is 'That somebody is to be taken off their seat: one officer asks, another person consents, so that nobody alone walks down a known order.';
create unique index replacement_one_asked on replacement (assignment_id) where state = 'ASKED';
create index replacement_panel on replacement (panel_id);
call protect('replacement', city => 'jurisdiction_code = asking_jurisdiction()');

--changeset qingshen:0100-unfit-after-the-draw
--comment Who left the pool or was found to have an interest after the draw: they lose their seat, or are passed over (seat 0).
alter table assignment drop constraint assignment_state_known;
alter table assignment add constraint assignment_state_known check (state in
    ('OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'REPLACED', 'UNFIT', 'DONE'));
alter table seat_event drop constraint seat_event_kind_known;
alter table seat_event add constraint seat_event_kind_known check (kind in
    ('OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'REPLACED', 'UNFIT'));
alter table seat_event add constraint seat_event_seat_known check (seat > 0 or seat = 0 and kind = 'UNFIT');

--changeset qingshen:0100-who-declined-sees-no-more
--comment An expert sees only what their assignments need (domain rule 6).
alter policy own on review_panel using (exists
    (select from assignment a where a.panel_id = review_panel.id and a.state in ('OFFERED', 'ACCEPTED', 'DONE')));

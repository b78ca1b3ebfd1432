--liquibase formatted sql

--changeset qingshen:0082-review-panel
create table review_panel
(
    id                uuid   not null default uuidv7() constraint review_panel_pk primary key,
    kind              text   not null constraint review_panel_kind_known check (kind in ('EVALUATION', 'ACCEPTANCE')),
    audit_id          uuid   not null constraint review_panel_audit_fk references audit,
    enterprise_id     uuid   not null constraint review_panel_enterprise_fk references enterprise,
    jurisdiction_code text   not null constraint review_panel_jurisdiction_fk references jurisdiction,
    state             text   not null default 'PLANNED' constraint review_panel_state_known check (state in
        ('PLANNED', 'DRAWING', 'SEATING', 'COMPLETE', 'DONE', 'CANCELLED')),
    seats             text[] not null,
    meeting_on        date   not null,
    place             text,
    revealed_on       date   not null,
    planned_at        timestamptz not null default now(),
    constraint review_panel_seats_known check (cardinality(seats) > 0 and seats <@ array
        ['ANY', 'METHOD', 'ENVIRONMENT', 'ENERGY_SAVING', 'FINANCE', 'ENERGY', 'METALLURGY', 'COKING', 'BUILDING_MATERIALS',
         'NON_FERROUS', 'CHEMICALS', 'DYEING', 'PAPER', 'ACTIVE_PHARMACEUTICALS', 'ELECTROPLATING', 'FOOD_PROCESSING',
         'INDUSTRIAL_COATING', 'PACKAGING_PRINTING', 'HAZARDOUS_WASTE']),
    constraint review_panel_revealed_before check (revealed_on <= meeting_on)
);
comment on table review_panel is 'Who evaluates or accepts an audit 专家组 (plan 3.5, 3.6).';
comment on column review_panel.jurisdiction_code is 'Whose review it is: 620000 where the province reviews, else the city''s.';
comment on column review_panel.seats is 'What whoever sits there must know, or ANY; the first seat is the leader''s.';
comment on column review_panel.revealed_on is 'From that day those who are reviewed, and programs, may learn who reviews (rule PANEL_REVEAL).';
create unique index review_panel_one_open on review_panel (audit_id, kind) where state not in ('DONE', 'CANCELLED');
create index review_panel_city on review_panel (jurisdiction_code, planned_at desc, id desc);
create index review_panel_latest on review_panel (planned_at desc, id desc);
create index review_panel_enterprise on review_panel (enterprise_id);

--changeset qingshen:0082-draw
create table draw
(
    id                uuid not null default uuidv7() constraint draw_pk primary key,
    panel_id          uuid not null constraint draw_panel_fk references review_panel,
    jurisdiction_code text not null constraint draw_jurisdiction_fk references jurisdiction,
    number            int  not null,
    state             text not null constraint draw_state_known check (state in ('PROPOSED', 'FROZEN', 'DRAWN', 'VOID')),
    source            text not null,
    reason            text,
    proposed_by       text not null,
    consented_by      text,
    frozen_hash       text,
    frozen_at         timestamptz,
    value             text,
    value_by          text,
    drawn_at          timestamptz,
    constraint draw_number_unique unique (panel_id, number),
    constraint draw_number_positive check (number > 0),
    constraint draw_again_has_reason check ((number > 1) = (reason is not null)),
    constraint draw_two_people check (consented_by <> proposed_by),
    constraint draw_frozen_whole check (num_nulls(frozen_hash, frozen_at) in (0, 2)),
    constraint draw_value_whole check (num_nulls(value, value_by) in (0, 2))
);
comment on table draw is 'A draw of experts for a panel; docs/draw.md says how. One that is made again is a further one with a reason and a second person''s consent.';
comment on column draw.source is 'Which public value is taken, announced before it is known.';
create unique index draw_one_at_work on draw (panel_id) where state in ('PROPOSED', 'FROZEN');

create table draw_candidate
(
    draw_id      uuid    not null constraint draw_candidate_draw_fk references draw,
    expert_id    uuid    not null constraint draw_candidate_expert_fk references expert,
    may_lead     boolean not null,
    employer     text    not null,
    specialities text[]  not null,
    excluded_by  text,
    place        int,
    constraint draw_candidate_pk primary key (draw_id, expert_id),
    constraint draw_candidate_place_unique unique (draw_id, place),
    constraint draw_candidate_excluded_has_no_place check (excluded_by is null or place is null)
);
comment on table draw_candidate is 'The pool as it was frozen: who may be drawn, and by which rule each other may not.';
comment on column draw_candidate.employer is 'Stands for it: equal for colleagues.';
comment on column draw_candidate.place is 'In the order that was drawn; null: not drawn yet, or excluded.';
create index draw_candidate_expert on draw_candidate (expert_id);

create table draw_share
(
    draw_id      uuid        not null constraint draw_share_draw_fk references draw,
    number       int         not null constraint draw_share_number_known check (number in (1, 2)),
    subject      text        not null,
    name         text        not null,
    commitment   text        not null,
    share        text        not null constraint draw_share_shape check (share ~ '^[0-9a-f]{64}$'),
    committed_at timestamptz not null,
    constraint draw_share_pk primary key (draw_id, number),
    constraint draw_share_two_people unique (draw_id, subject)
);
comment on table draw_share is 'What two people give to the seed; closed until it was drawn.';

--changeset qingshen:0082-assignment
create table assignment
(
    id                uuid        not null default uuidv7() constraint assignment_pk primary key,
    draw_id           uuid        not null constraint assignment_draw_fk references draw,
    panel_id          uuid        not null constraint assignment_panel_fk references review_panel,
    jurisdiction_code text        not null constraint assignment_jurisdiction_fk references jurisdiction,
    expert_id         uuid        not null constraint assignment_expert_fk references expert,
    seat              int         not null,
    state             text        not null default 'OFFERED' constraint assignment_state_known check (state in
        ('OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'REPLACED', 'DONE')),
    offered_at        timestamptz not null,
    answer_by         date        not null,
    answered_at       timestamptz,
    reason            text,
    constraint assignment_once unique (draw_id, expert_id)
);
comment on table assignment is 'An expert''s place on a panel 任务.';
create unique index assignment_one_a_seat on assignment (draw_id, seat) where state in ('OFFERED', 'ACCEPTED', 'DONE');
create index assignment_panel on assignment (panel_id);
create index assignment_expert on assignment (expert_id, offered_at desc);
create index assignment_waiting on assignment (answer_by) where state = 'OFFERED';

create table seat_event
(
    seq               bigint      not null generated always as identity constraint seat_event_pk primary key,
    draw_id           uuid        not null constraint seat_event_draw_fk references draw,
    jurisdiction_code text        not null constraint seat_event_jurisdiction_fk references jurisdiction,
    kind              text        not null constraint seat_event_kind_known check (kind in
        ('OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'REPLACED')),
    seat              int         not null,
    expert_id         uuid        not null constraint seat_event_expert_fk references expert,
    at                timestamptz not null
);
comment on table seat_event is 'What happened to the seats, in order: part of the published record of a draw. Each act holds the trail first, so the numbers are in the order of the acts.';
create index seat_event_draw on seat_event (draw_id, seq);

--changeset qingshen:0082-rights-on-reviews splitStatements:false
--comment Officers see their own reviews, experts what they have a seat in, everybody else nothing until the day on which it may be known.
create function is_revealed(revealed_on date) returns boolean
    language sql stable parallel safe
    return revealed_on <= (now() at time zone 'Asia/Shanghai')::date;

call protect('review_panel', city => 'jurisdiction_code = asking_jurisdiction()');
call protect('draw', city => 'jurisdiction_code = asking_jurisdiction()');
call protect('draw_candidate', city => 'exists (select from draw d where d.id = draw_id)');
call protect('draw_share', city => 'exists (select from draw d where d.id = draw_id)');
call protect('assignment', city => 'jurisdiction_code = asking_jurisdiction()');
call protect('seat_event', city => 'jurisdiction_code = asking_jurisdiction()');

create policy own on assignment for select to qingshen_expert using (exists (select from expert e where e.id = expert_id));
create policy own_answer on assignment for update to qingshen_expert using (exists (select from expert e where e.id = expert_id));
create policy own_answer on seat_event for insert to qingshen_expert with check (exists
    (select from assignment a where a.draw_id = seat_event.draw_id and a.expert_id = seat_event.expert_id and a.seat = seat_event.seat));
create policy own on review_panel for select to qingshen_expert
    using (exists (select from assignment a where a.panel_id = review_panel.id));

create policy revealed on review_panel for select to qingshen_party, qingshen_consultancy, qingshen_public
    using (state in ('COMPLETE', 'DONE') and is_revealed(revealed_on) and exists (select from audit a where a.id = audit_id));
create policy revealed on draw for select to qingshen_party, qingshen_consultancy, qingshen_public
    using (state in ('DRAWN', 'VOID') and exists (select from review_panel p where p.id = panel_id));
create policy revealed on draw_candidate for select to qingshen_party, qingshen_consultancy, qingshen_public
    using (exists (select from draw d where d.id = draw_id));
create policy revealed on draw_share for select to qingshen_party, qingshen_consultancy, qingshen_public
    using (exists (select from draw d where d.id = draw_id and d.state = 'DRAWN'));
create policy revealed on seat_event for select to qingshen_party, qingshen_consultancy, qingshen_public
    using (exists (select from draw d where d.id = draw_id));
create policy revealed on assignment for select to qingshen_party, qingshen_consultancy, qingshen_public
    using (state in ('ACCEPTED', 'DONE') and exists (select from review_panel p where p.id = panel_id));

--changeset qingshen:0082-who-reviews-is-known-then
create policy revealed on expert for select to qingshen_party, qingshen_consultancy
    using (exists (select from assignment a where a.expert_id = expert.id));

--changeset qingshen:0082-experts-see-what-they-review splitStatements:false
create policy reviewed on audit for select to qingshen_expert
    using (exists (select from review_panel p where p.audit_id = audit.id));
create policy reviewed on enterprise for select to qingshen_expert
    using (exists (select from review_panel p where p.enterprise_id = enterprise.id));
create policy experts on consultancy for select to qingshen_expert using (asking_subject() is not null);

--changeset qingshen:0082-load-of-experts splitStatements:false
--comment How many panels each expert sits on or is offered: of the whole province, for a city too, which may not see whose they are.
create policy counter on assignment for select to qingshen_owner using (true);
create function expert_load() returns table (expert_id uuid, panels bigint)
    language sql stable security definer set search_path = public, pg_temp as
$$
select a.expert_id, count(*) from assignment a where a.state in ('OFFERED', 'ACCEPTED') group by a.expert_id
$$;
revoke execute on function expert_load from public;
grant execute on function expert_load to qingshen_province, qingshen_city, qingshen_job;

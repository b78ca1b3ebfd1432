--liquibase formatted sql

--changeset qingshen:0101-meeting-record
create table meeting_record
(
    panel_id          uuid        not null constraint meeting_record_panel_fk references review_panel,
    version           int         not null,
    jurisdiction_code text        not null constraint meeting_record_jurisdiction_fk references jurisdiction,
    held_on           date        not null,
    present           int[]       not null,
    guests            text,
    minutes           text        not null,
    written_by        text        not null,
    written_by_name   text        not null,
    written_at        timestamptz not null,
    constraint meeting_record_pk primary key (panel_id, version),
    constraint meeting_record_version_positive check (version > 0),
    constraint meeting_record_somebody_came check (cardinality(present) > 0)
);
comment on table meeting_record is 'What was said at a panel''s meeting, and who came 会议记录: each version is kept, the latest counts.';
comment on column meeting_record.present is 'The seats of the experts who came.';
comment on column meeting_record.guests is 'Who else came, and for whom.';
create table meeting_file
(
    panel_id          uuid not null,
    version           int  not null,
    file_id           uuid not null constraint meeting_file_file_fk references stored_file,
    jurisdiction_code text not null constraint meeting_file_jurisdiction_fk references jurisdiction,
    constraint meeting_file_pk primary key (panel_id, version, file_id),
    constraint meeting_file_record_fk foreign key (panel_id, version) references meeting_record
);
comment on table meeting_file is 'What belongs to a version of a record: the list that was signed, pictures.';
create index meeting_file_file on meeting_file (file_id);
call protect('meeting_record', city => 'jurisdiction_code = asking_jurisdiction()');
call protect('meeting_file', city => 'jurisdiction_code = asking_jurisdiction()');
revoke update on meeting_record, meeting_file from qingshen_rights;
create policy sat on meeting_record for select to qingshen_expert
    using (exists (select from assignment a where a.panel_id = meeting_record.panel_id and a.state in ('ACCEPTED', 'DONE')));
create policy sat on meeting_file for select to qingshen_expert
    using (exists (select from assignment a where a.panel_id = meeting_file.panel_id and a.state in ('ACCEPTED', 'DONE')));
create policy meeting on stored_file for select to qingshen_city, qingshen_expert
    using (exists (select from meeting_file f where f.file_id = stored_file.id));

--changeset qingshen:0101-corrections
alter table review_panel drop constraint review_panel_state_known;
alter table review_panel add constraint review_panel_state_known check (state in
    ('PLANNED', 'DRAWING', 'SEATING', 'COMPLETE', 'CORRECTING', 'DONE', 'CANCELLED'));
alter table review_panel add column corrections_due_on date;
alter table review_panel add constraint review_panel_correcting_has_a_day check (state <> 'CORRECTING' or corrections_due_on is not null);
comment on column review_panel.corrections_due_on is 'By when the enterprise is to correct what the panel asked for; null: it was not asked.';
alter policy revealed on review_panel using (state in ('COMPLETE', 'CORRECTING', 'DONE') and is_revealed(revealed_on)
    and exists (select from audit a where a.id = audit_id));

create table correction
(
    panel_id          uuid        not null constraint correction_panel_fk references review_panel,
    number            int         not null,
    jurisdiction_code text        not null constraint correction_jurisdiction_fk references jurisdiction,
    enterprise_id     uuid        not null constraint correction_enterprise_fk references enterprise,
    words             text        not null,
    state             text        not null default 'HANDED_IN' constraint correction_state_known check (state in
        ('HANDED_IN', 'CONFIRMED', 'RETURNED')),
    handed_in_by      text        not null,
    handed_in_by_name text        not null,
    handed_in_at      timestamptz not null,
    reason            text,
    settled_by        text,
    settled_by_name   text,
    settled_at        timestamptz,
    constraint correction_pk primary key (panel_id, number),
    constraint correction_number_positive check (number > 0),
    constraint correction_settled_whole check (num_nulls(settled_by, settled_by_name, settled_at) = case state when 'HANDED_IN' then 3 else 0 end),
    constraint correction_returned_has_reason check (state <> 'RETURNED' or reason is not null)
);
comment on table correction is 'What an enterprise says that it corrected 整改, and whether the panel agrees; one that is returned is followed by a further one.';
create unique index correction_one_waiting on correction (panel_id) where state = 'HANDED_IN';
create index correction_enterprise on correction (enterprise_id);
create table correction_file
(
    panel_id          uuid not null,
    number            int  not null,
    file_id           uuid not null constraint correction_file_file_fk references stored_file,
    jurisdiction_code text not null constraint correction_file_jurisdiction_fk references jurisdiction,
    constraint correction_file_pk primary key (panel_id, number, file_id),
    constraint correction_file_correction_fk foreign key (panel_id, number) references correction
);
comment on table correction_file is 'What proves a correction.';
create index correction_file_file on correction_file (file_id);
call protect('correction', city => 'jurisdiction_code = asking_jurisdiction()', party => 'enterprise_id = asking_party()');
call protect('correction_file', city => 'jurisdiction_code = asking_jurisdiction()',
             party => 'exists (select from correction c where c.panel_id = correction_file.panel_id and c.number = correction_file.number)');
revoke update on correction_file from qingshen_rights;
create policy consultancy on correction for select to qingshen_consultancy
    using (exists (select from review_panel p where p.id = panel_id));
create policy consultancy on correction_file for select to qingshen_consultancy
    using (exists (select from review_panel p where p.id = panel_id));
-- Whoever is reviewed sees the panel only if it is their round.
create policy hand_in on correction for insert to qingshen_party, qingshen_consultancy
    with check (state = 'HANDED_IN' and exists (select from review_panel p where p.id = panel_id and p.state = 'CORRECTING'
        and p.enterprise_id = correction.enterprise_id and p.jurisdiction_code = correction.jurisdiction_code));
create policy hand_in on correction_file for insert to qingshen_party, qingshen_consultancy
    with check (exists (select from correction c where c.panel_id = correction_file.panel_id and c.number = correction_file.number
        and c.state = 'HANDED_IN' and c.jurisdiction_code = correction_file.jurisdiction_code));
create policy sat on correction for select to qingshen_expert
    using (exists (select from assignment a where a.panel_id = correction.panel_id and a.state in ('ACCEPTED', 'DONE')));
create policy sat on correction_file for select to qingshen_expert
    using (exists (select from assignment a where a.panel_id = correction_file.panel_id and a.state in ('ACCEPTED', 'DONE')));
create policy leader on correction for update to qingshen_expert
    using (state = 'HANDED_IN' and exists
        (select from assignment a where a.panel_id = correction.panel_id and a.seat = 1 and a.state = 'ACCEPTED'))
    with check (state in ('CONFIRMED', 'RETURNED') and settled_by = asking_subject());
create policy correction on stored_file for select to qingshen_city, qingshen_expert, qingshen_party, qingshen_consultancy
    using (exists (select from correction_file f where f.file_id = stored_file.id));
create policy asked_to_correct on review_conclusion for select to qingshen_party, qingshen_consultancy
    using (outcome = 'PASS_AFTER_CORRECTION' and exists (select from review_panel p where p.id = panel_id and p.state = 'CORRECTING'));

--changeset qingshen:0101-levels
alter table audit add column level text constraint audit_level_known check (level in ('I', 'II', 'III'));
comment on column audit.level is 'The level of cleaner production that its acceptance found 清洁生产水平; null: not accepted, or before levels were kept.';
alter table review_conclusion add column level text constraint review_conclusion_level_known check (level in ('I', 'II', 'III'));
alter table review_conclusion add column passed boolean;
alter table review_conclusion no force row level security;
update review_conclusion set passed = outcome <> 'FAIL' where decided_on is not null;
alter table review_conclusion force row level security;
alter table review_conclusion add constraint review_conclusion_passed_whole check ((passed is null) = (decided_on is null));
alter table review_conclusion add constraint review_conclusion_failed_has_no_level check (outcome <> 'FAIL' or level is null);
comment on column review_conclusion.passed is 'Whether the round passed when the opinion was issued: what was to be corrected and was not does not pass.';

--changeset qingshen:0101-time-to-correct
--comment Plausible, and to be confirmed by the authority.
alter table statutory_rule drop constraint statutory_rule_code_known;
alter table statutory_rule add constraint statutory_rule_code_known check (code in
    ('LIST_PROPOSAL', 'DISCLOSURE', 'AUDIT_START', 'AUDIT_FINISH', 'ROUND_INTERVAL', 'ANNUAL_REPORT', 'EXPERT_EXPERIENCE',
     'EXPERT_INTEREST', 'EXPERT_LOAD', 'EXPERT_TRAINING', 'OFFER_ANSWER', 'PANEL_REVEAL', 'PANEL_STANDARD', 'PANEL_SIMPLIFIED',
     'CORRECTION'));
insert into statutory_rule (code, article, value, unit, valid_from)
values ('CORRECTION', '清洁生产审核评估与验收指南（数值待主管部门确认）', 30, 'DAY', '2018-04-17');

--liquibase formatted sql

--changeset qingshen:0111-told-meeting
--comment Kept beside the seat: who lost it no longer sees the panel, and their calendar must still take the meeting off.
alter table assignment add column meeting_on date, add column meeting_moves int not null default 0;
comment on column assignment.meeting_on is 'When the panel meets, as its expert was told last; null: they were told nothing.';
comment on column assignment.meeting_moves is 'How often that had been moved by then.';
update assignment a set meeting_on = p.meeting_on from review_panel p where p.id = a.panel_id;

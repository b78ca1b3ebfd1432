--liquibase formatted sql

--changeset qingshen:0110-moves
alter table review_panel add column moves int not null default 0;
comment on column review_panel.moves is 'How often the meeting was moved: calendars tell by it which of two entries is the later.';

--changeset qingshen:0110-leaders-score-first splitStatements:false
--comment Whoever leads reads what the others found only after handing in their own, so that no score leans on another.
create policy counter on score for select to qingshen_owner using (true);
create function is_scored(scored_assignment uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from score s where s.assignment_id = scored_assignment);
revoke execute on function is_scored from public;
grant execute on function is_scored to qingshen_expert;
alter policy leader on score using (exists (select from assignment a
    where a.panel_id = score.panel_id and a.seat = 1 and a.state in ('ACCEPTED', 'DONE') and is_scored(a.id)));

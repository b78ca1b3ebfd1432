--liquibase formatted sql

--changeset qingshen:0086-records-of-replaced-draws
--comment A replaced draw is published whole too.
alter policy revealed on draw_share using (exists (select from draw d where d.id = draw_id and d.drawn_at is not null));

--changeset qingshen:0086-what-experts-may-write
--comment No more than their acts do.
alter policy own_answer on assignment using (exists (select from expert e where e.id = expert_id) and state = 'OFFERED')
    with check (exists (select from expert e where e.id = expert_id) and state in ('ACCEPTED', 'DECLINED'));
alter policy own_answer on seat_event with check (kind in ('ACCEPTED', 'DECLINED') and exists
    (select from assignment a where a.draw_id = seat_event.draw_id and a.expert_id = seat_event.expert_id and a.seat = seat_event.seat));
drop policy own on score;
create policy own on score for select to qingshen_expert using (exists (select from assignment a where a.id = assignment_id));
create policy own_score on score for insert to qingshen_expert
    with check (exists (select from assignment a where a.id = assignment_id and a.state = 'ACCEPTED'));
drop policy own on expert_assessment;
create policy own on expert_assessment for select to qingshen_expert using (exists (select from expert e where e.id = expert_id));
drop policy own on expert_training;
create policy own on expert_training for select to qingshen_expert using (exists (select from expert e where e.id = expert_id));
drop policy own on expert_interest;
create policy own on expert_interest for select to qingshen_expert using (exists (select from expert e where e.id = expert_id));
create policy own_interest on expert_interest for insert to qingshen_expert with check (exists (select from expert e where e.id = expert_id));

--changeset qingshen:0086-conclusions-of-those-who-sat
--comment Who declined has no part in it.
alter policy own on review_conclusion using (exists
    (select from assignment a where a.panel_id = review_conclusion.panel_id and a.state in ('ACCEPTED', 'DONE')));

--changeset qingshen:0086-a-frozen-draw-can-be-replaced
--comment Before its value is known too, with a reason and a second person: it may wait for a value that never comes.
drop index draw_one_at_work;
create unique index draw_one_proposed on draw (panel_id) where state = 'PROPOSED';
create unique index draw_one_frozen on draw (panel_id) where state = 'FROZEN';

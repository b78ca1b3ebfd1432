--liquibase formatted sql

--changeset qingshen:0193-performance-of-experts splitStatements:false
--comment What became of the seats that experts were offered: of the whole province, for a city too, which may not see whose they are.
create function expert_performance(since timestamptz) returns table
    (expert_id uuid, open bigint, offered bigint, taken bigint, declined bigint, expired bigint, taken_off bigint, done bigint)
    language sql stable security definer set search_path = public, pg_temp as
$$
select a.expert_id,
       count(*) filter (where a.state in ('OFFERED', 'ACCEPTED')),
       count(*) filter (where a.offered_at >= since),
       count(*) filter (where a.offered_at >= since and a.state in ('ACCEPTED', 'DONE')),
       count(*) filter (where a.offered_at >= since and a.state = 'DECLINED'),
       count(*) filter (where a.offered_at >= since and a.state = 'EXPIRED'),
       count(*) filter (where a.offered_at >= since and a.state in ('REPLACED', 'UNFIT')),
       count(*) filter (where a.state = 'DONE')
from assignment a
group by a.expert_id
$$;
revoke execute on function expert_performance from public;
grant execute on function expert_performance to qingshen_province, qingshen_city, qingshen_job;

--changeset qingshen:0193-experts-read-their-own-trail
--comment What was done to them and why, which is theirs to know. What happens on a panel stands in the trail of the panel.
create policy own on journal for select to qingshen_expert
    using (object_type = 'expert' and exists (select from expert e where e.id = object_id and e.subject = asking_subject()));

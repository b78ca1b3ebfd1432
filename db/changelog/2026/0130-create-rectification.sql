--liquibase formatted sql

--changeset qingshen:0130-rectification-order
create table rectification_order
(
    id                uuid        not null default uuidv7() constraint rectification_order_pk primary key,
    number            text        not null constraint rectification_order_number_unique unique,
    check_id          uuid        not null constraint rectification_order_check_fk references spot_check,
    enterprise_id     uuid        not null constraint rectification_order_enterprise_fk references enterprise,
    jurisdiction_code text        not null constraint rectification_order_jurisdiction_fk references jurisdiction,
    city_code         text        not null constraint rectification_order_city_fk references jurisdiction,
    state             text        not null default 'OPEN' constraint rectification_order_state_known check (state in
        ('OPEN', 'CLOSED', 'WITHDRAWN')),
    issued_on         date        not null,
    issued_by         text        not null,
    demand            text,
    ended_at          timestamptz,
    withdrawn_reason  text,
    follow_up_id      uuid constraint rectification_order_follow_up_fk references spot_check,
    constraint rectification_order_ended check ((state = 'OPEN') = (ended_at is null)),
    constraint rectification_order_withdrawn_says_why check ((state = 'WITHDRAWN') = (withdrawn_reason is not null))
);
comment on table rectification_order is 'The order to mend what a spot check found 整改通知书 (plan 3.9, 4.4).';
comment on column rectification_order.jurisdiction_code is 'Whose order it is: of the bureau that checked.';
comment on column rectification_order.city_code is 'Where the enterprise is: its acts stand on that chain of the journal.';
comment on column rectification_order.follow_up_id is 'The check that looks at it again.';
create index rectification_order_latest on rectification_order (issued_on desc, id desc);
create index rectification_order_city on rectification_order (jurisdiction_code, issued_on desc, id desc);
create index rectification_order_check on rectification_order (check_id);
create index rectification_order_enterprise on rectification_order (enterprise_id);
create index rectification_order_open on rectification_order (id) where state = 'OPEN';
create index rectification_order_follow_up on rectification_order (follow_up_id) where follow_up_id is not null;

create table rectification_item
(
    id                uuid not null default uuidv7() constraint rectification_item_pk primary key,
    order_id          uuid not null constraint rectification_item_order_fk references rectification_order,
    finding_id        uuid not null constraint rectification_item_finding_fk references finding,
    enterprise_id     uuid not null constraint rectification_item_enterprise_fk references enterprise,
    jurisdiction_code text not null constraint rectification_item_jurisdiction_fk references jurisdiction,
    due_on            date not null,
    state             text not null default 'OPEN' constraint rectification_item_state_known check (state in
        ('OPEN', 'HANDED_IN', 'RETURNED', 'CONFIRMED')),
    withdrawn         boolean not null default false
);
comment on table rectification_item is 'One finding to be mended by a day.';
comment on column rectification_item.withdrawn is 'With its order: the finding can be ordered to be mended anew.';
create unique index rectification_item_once on rectification_item (finding_id) where not withdrawn;
create index rectification_item_order on rectification_item (order_id);
create index rectification_item_owed on rectification_item (due_on) where state in ('OPEN', 'RETURNED') and not withdrawn;

create table rectification_answer
(
    id                uuid        not null default uuidv7() constraint rectification_answer_pk primary key,
    item_id           uuid        not null constraint rectification_answer_item_fk references rectification_item,
    enterprise_id     uuid        not null constraint rectification_answer_enterprise_fk references enterprise,
    jurisdiction_code text        not null constraint rectification_answer_jurisdiction_fk references jurisdiction,
    text              text        not null,
    handed_in_by      text        not null,
    handed_in_at      timestamptz not null,
    accepted          boolean,
    decided_by        text,
    decided_at        timestamptz,
    reason            text,
    constraint rectification_answer_decided_whole check (num_nulls(accepted, decided_by, decided_at) in (0, 3)),
    constraint rectification_answer_return_says_why check (accepted is not false or reason is not null)
);
comment on table rectification_answer is 'What an enterprise says it mended, each time it says so, and what the bureau answered.';
create unique index rectification_answer_one_waiting on rectification_answer (item_id) where accepted is null;
create index rectification_answer_item on rectification_answer (item_id, id);

create table rectification_file
(
    answer_id         uuid not null constraint rectification_file_answer_fk references rectification_answer,
    file_id           uuid not null constraint rectification_file_file_fk references stored_file,
    enterprise_id     uuid not null constraint rectification_file_enterprise_fk references enterprise,
    jurisdiction_code text not null constraint rectification_file_jurisdiction_fk references jurisdiction,
    constraint rectification_file_pk primary key (answer_id, file_id)
);
create index rectification_file_file on rectification_file (file_id);

--changeset qingshen:0130-rights-on-rectifications splitStatements:false
--comment The bureau that ordered it, the enterprise, and the enterprise's city see an order; the enterprise writes what it hands in and nothing else.
call protect('rectification_order', city => 'jurisdiction_code = asking_jurisdiction()', party => 'enterprise_id = asking_party()');
create policy concerned on rectification_order for select to qingshen_city using (city_code = asking_jurisdiction());
call protect('rectification_item', city => 'jurisdiction_code = asking_jurisdiction()', party => 'enterprise_id = asking_party()');
create policy concerned on rectification_item for select to qingshen_city
    using (exists (select from rectification_order o where o.id = order_id));
create policy hand_in on rectification_item for update to qingshen_party
    using (enterprise_id = asking_party()) with check (enterprise_id = asking_party() and state = 'HANDED_IN');
call protect('rectification_answer', city => 'jurisdiction_code = asking_jurisdiction()', party => 'enterprise_id = asking_party()');
create policy concerned on rectification_answer for select to qingshen_city
    using (exists (select from rectification_item i where i.id = item_id));
create policy hand_in on rectification_answer for insert to qingshen_party
    with check (enterprise_id = asking_party() and accepted is null);
call protect('rectification_file', city => 'jurisdiction_code = asking_jurisdiction()', party => 'enterprise_id = asking_party()');
create policy concerned on rectification_file for select to qingshen_city
    using (exists (select from rectification_answer a where a.id = answer_id));
create policy hand_in on rectification_file for insert to qingshen_party with check (enterprise_id = asking_party());

--changeset qingshen:0130-files-of-rectifications splitStatements:false
create or replace function is_evidence_in_sight(stored_file_id uuid) returns boolean
    language sql stable
    return exists (select from evidence where file_id = stored_file_id)
        or exists (select from audit_file f where f.file_id = stored_file_id and not f.removed)
        or exists (select from audit_disclosure d where d.file_id = stored_file_id)
        or exists (select from consultancy_bar b where b.file_id = stored_file_id)
        or exists (select from notice n where n.proof_file_id = stored_file_id)
        or exists (select from annual_list_file l where l.file_id = stored_file_id and not l.removed)
        or exists (select from rectification_file r where r.file_id = stored_file_id);

--changeset qingshen:0130-journal-of-rectifications splitStatements:false
--comment An enterprise that has to mend something acts on the chain of its city, also if it never was audited; it reads what is its orders'.
create policy reader on rectification_order for select to qingshen_owner using (true);
create policy rectifications on journal for select to qingshen_party
    using (object_type = 'rectification' and exists (select from rectification_order o where o.id = object_id));
create or replace function journal_check_asker(chain text) returns void
    language plpgsql stable as
$$
begin
    -- current_user is the owner in here; the setting still says as whom the transaction acts.
    if asking_subject() is null
        or not (case current_setting('role')
            when 'qingshen_province' then true
            when 'qingshen_job' then true
            when 'qingshen_city' then asking_jurisdiction() is not distinct from chain
            when 'qingshen_party' then exists
                (select from audit a where a.enterprise_id = asking_party() and a.jurisdiction_code = chain)
                or exists (select from rectification_order o where o.enterprise_id = asking_party() and o.city_code = chain)
            when 'qingshen_consultancy' then exists
                (select from audit a where a.consultancy_id = asking_party() and a.jurisdiction_code = chain)
            -- Whoever applies names where they work, and whoever answers an offer is of any city: the services say which.
            when 'qingshen_expert' then true
            else false end) then
        raise exception 'nobody entitled is asking' using errcode = 'insufficient_privilege';
    end if;
end
$$;

--changeset qingshen:0130-days-to-mend
--comment Plausible, and to be confirmed by the authority.
alter table statutory_rule drop constraint statutory_rule_code_known;
alter table statutory_rule add constraint statutory_rule_code_known check (code in
    ('LIST_PROPOSAL', 'DISCLOSURE', 'AUDIT_START', 'AUDIT_FINISH', 'ROUND_INTERVAL', 'ANNUAL_REPORT', 'EXPERT_EXPERIENCE',
     'EXPERT_INTEREST', 'EXPERT_LOAD', 'EXPERT_TRAINING', 'OFFER_ANSWER', 'PANEL_REVEAL', 'PANEL_STANDARD', 'PANEL_SIMPLIFIED',
     'CORRECTION', 'RECTIFY_MINOR', 'RECTIFY_MODERATE', 'RECTIFY_SEVERE'));
insert into statutory_rule (code, article, value, unit, valid_from)
values ('RECTIFY_MINOR', '甘肃省清洁生产审核实施方案四（四）（数值待主管部门确认）', 60, 'DAY', '2021-12-08'),
       ('RECTIFY_MODERATE', '甘肃省清洁生产审核实施方案四（四）（数值待主管部门确认）', 30, 'DAY', '2021-12-08'),
       ('RECTIFY_SEVERE', '甘肃省清洁生产审核实施方案四（四）（数值待主管部门确认）', 15, 'DAY', '2021-12-08');

--changeset qingshen:0130-statistics-of-rectifications splitStatements:false
--comment The counts of checks tell also what became of their orders, of no one in particular.
create policy reader on rectification_item for select to qingshen_owner using (true);
drop function spot_check_counts();
create function spot_check_counts() returns table
    (year int, jurisdiction_code text, subject_kind text, checks bigint, with_findings bigint, minor bigint, moderate bigint, severe bigint,
     orders bigint, orders_closed bigint, orders_overdue bigint)
    language sql stable security definer set search_path = public, pg_temp as
$$
select extract(year from c.planned_on)::int, c.jurisdiction_code, c.subject_kind, count(*), count(*) filter (where f.found > 0),
       sum(f.minor)::bigint, sum(f.moderate)::bigint, sum(f.severe)::bigint,
       sum(o.orders)::bigint, sum(o.closed)::bigint, sum(o.overdue)::bigint
from spot_check c
cross join lateral (
    select count(*) as found, count(*) filter (where severity = 'MINOR') as minor,
           count(*) filter (where severity = 'MODERATE') as moderate, count(*) filter (where severity = 'SEVERE') as severe
    from finding where check_id = c.id and withdrawn_reason is null) f
cross join lateral (
    select count(*) as orders, count(*) filter (where r.state = 'CLOSED') as closed,
           count(*) filter (where r.state = 'OPEN' and exists
               (select from rectification_item i where i.order_id = r.id and i.state in ('OPEN', 'RETURNED')
                   and i.due_on < (now() at time zone 'Asia/Shanghai')::date)) as overdue
    from rectification_order r where r.check_id = c.id and r.state <> 'WITHDRAWN') o
where c.state in ('REPORTED', 'CLOSED')
group by 1, 2, 3
order by 1 desc, 2, 3
$$;
revoke execute on function spot_check_counts from public;
grant execute on function spot_check_counts to qingshen_rights;

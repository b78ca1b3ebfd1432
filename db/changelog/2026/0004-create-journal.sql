--liquibase formatted sql

--changeset qingshen:0004-journal
create table journal_head
(
    chain text   not null constraint journal_head_pk primary key constraint journal_head_jurisdiction_fk references jurisdiction,
    seq   bigint not null,
    hash  bytea  not null
);
comment on table journal_head is 'The last link of each chain; locked while a link is added, so a chain never forks.';

create table journal
(
    chain        text        not null constraint journal_jurisdiction_fk references jurisdiction,
    seq          bigint      not null,
    prev_hash    bytea       not null,
    hash         bytea       not null,
    at           timestamptz not null,
    subject      text        not null,
    actor_name   text        not null,
    acting_role  text        not null,
    action       text        not null,
    object_type  text        not null,
    object_id    uuid        not null,
    before       jsonb,
    after        jsonb,
    reason       text,
    rule         text,
    constraint journal_pk primary key (chain, seq),
    constraint journal_chain_unforked unique (chain, prev_hash),
    constraint journal_hash_length check (octet_length(hash) = 32 and octet_length(prev_hash) = 32),
    constraint journal_seq_positive check (seq > 0)
);
create index journal_object on journal (object_id, at, seq);
comment on table journal is 'Who changed what, when, why and on which rule. Each link holds the hash of the one before; nobody can edit it.';

call protect('journal', city => 'chain = asking_jurisdiction()');
call protect('journal_head', city => 'chain = asking_jurisdiction()');
revoke insert, update on journal, journal_head from qingshen_rights;
-- journal_write runs as the owner, whom the forced policies would otherwise stop.
create policy writer on journal to qingshen_owner using (true) with check (true);
create policy writer on journal_head to qingshen_owner using (true) with check (true);

--changeset qingshen:0004-journal-is-append-only splitStatements:false
create function journal_refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the journal is append-only' using errcode = 'restrict_violation';
end
$$;
create trigger journal_append_only before update or delete or truncate on journal
    for each statement execute function journal_refuse_change();

--changeset qingshen:0004-journal-link splitStatements:false
--comment What a link's hash covers, byte for byte: bin/verify-journal computes the same on its own.
create function journal_field(value text) returns text
    language sql immutable parallel safe
    return case when value is null then '-' else octet_length(value) || ':' || value end;

create function journal_link(prev_hash bytea, chain text, seq bigint, at timestamptz, subject text, actor_name text,
                             acting_role text, action text, object_type text, object_id uuid,
                             before jsonb, after jsonb, reason text, rule text) returns bytea
    language sql immutable parallel safe
    return sha256(prev_hash || convert_to(
            journal_field(chain) || journal_field(seq::text)
                || journal_field(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                || journal_field(subject) || journal_field(actor_name) || journal_field(acting_role)
                || journal_field(action) || journal_field(object_type) || journal_field(object_id::text)
                || journal_field(before::text) || journal_field(after::text)
                || journal_field(reason) || journal_field(rule), 'UTF8'));

--changeset qingshen:0004-journal-write splitStatements:false
--comment Adds links to one chain; for the owner only. The application appends through journal_append, which knows who is asking.
create function journal_write(p_chain text, p_at timestamptz, p_subject text, p_actor_name text, p_acting_role text,
                              p_action text, p_object_type text, p_object_ids uuid[], p_befores jsonb[], p_afters jsonb[],
                              p_reason text, p_rule text) returns void
    language plpgsql as
$$
declare
    head_seq  bigint;
    head_hash bytea;
    link_hash bytea;
begin
    insert into journal_head (chain, seq, hash) values (p_chain, 0, sha256(convert_to(p_chain, 'UTF8')))
    on conflict (chain) do nothing;
    select seq, hash into head_seq, head_hash from journal_head where chain = p_chain for update;
    for i in 1 .. cardinality(p_object_ids) loop
        head_seq := head_seq + 1;
        link_hash := journal_link(head_hash, p_chain, head_seq, p_at, p_subject, p_actor_name, p_acting_role, p_action,
                                  p_object_type, p_object_ids[i], p_befores[i], p_afters[i], p_reason, p_rule);
        insert into journal (chain, seq, prev_hash, hash, at, subject, actor_name, acting_role, action,
                             object_type, object_id, before, after, reason, rule)
        values (p_chain, head_seq, head_hash, link_hash, p_at, p_subject, p_actor_name, p_acting_role, p_action,
                p_object_type, p_object_ids[i], p_befores[i], p_afters[i], p_reason, p_rule);
        head_hash := link_hash;
    end loop;
    update journal_head set seq = head_seq, hash = head_hash where chain = p_chain;
end
$$;
revoke execute on function journal_write from public;

create function journal_check_asker(chain text) returns void
    language plpgsql stable as
$$
begin
    -- current_user is the owner in here; the setting still says as whom the transaction acts.
    if asking_subject() is null
        or not (current_setting('role') in ('qingshen_province', 'qingshen_job')
            or current_setting('role') = 'qingshen_city' and asking_jurisdiction() is not distinct from chain) then
        raise exception 'nobody entitled is asking' using errcode = 'insufficient_privilege';
    end if;
end
$$;
revoke execute on function journal_check_asker from public;

create function journal_hold(chains text[]) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    perform journal_check_asker(chain) from unnest(chains) chain;
    perform from journal_head where chain = any (chains) order by chain for update;
end
$$;
revoke execute on function journal_hold from public;
grant execute on function journal_hold to qingshen_rights;

create function journal_append(chain text, action text, object_type text, object_ids uuid[],
                               befores jsonb[], afters jsonb[], reason text, rule text) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    perform journal_check_asker(chain);
    perform journal_write(chain, clock_timestamp(), asking_subject(), current_setting('qingshen.actor_name'),
                          current_setting('qingshen.acting_role'), action, object_type, object_ids,
                          befores, afters, reason, rule);
end
$$;
revoke execute on function journal_append from public;
grant execute on function journal_append to qingshen_rights;

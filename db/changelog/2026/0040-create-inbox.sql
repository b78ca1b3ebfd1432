--liquibase formatted sql

--changeset qingshen:0040-person
create table person
(
    subject           text        not null constraint person_pk primary key,
    name              text        not null,
    email             text,
    role              text        not null,
    scope             text        not null,
    jurisdiction_code text,
    party             uuid,
    language          text        not null default 'zh-CN',
    wants_email       boolean     not null default true,
    last_seen_at      timestamptz not null,
    constraint person_language_known check (language in ('zh-CN', 'en')),
    constraint person_email_one_address check (email !~ '[[:space:][:cntrl:]<>,;]')
);
comment on table person is 'Everybody who has signed in, as Keycloak told of them the last time.';
comment on column person.scope is 'Whose messages are theirs: that of their role.';
comment on column person.jurisdiction_code is 'As Keycloak has it: a wrong code must not keep anybody from signing in.';
create index person_scope on person (scope, jurisdiction_code);
create index person_party on person (party);
call protect('person');
-- Not even the province reads who works elsewhere.
drop policy province on person;
create policy self on person to qingshen_rights using (subject = asking_subject()) with check (subject = asking_subject());

--changeset qingshen:0040-inbox-message
create table inbox_message
(
    id                uuid        not null default uuidv7() constraint inbox_message_pk primary key,
    audience          text        not null,
    jurisdiction_code text constraint inbox_message_jurisdiction_fk references jurisdiction,
    party             uuid,
    subject           text,
    kind              text        not null,
    args              jsonb       not null,
    link              text        not null,
    object_id         uuid,
    dedupe_key        text        not null constraint inbox_message_once unique,
    created_at        timestamptz not null default now(),
    constraint inbox_message_audience_known check (audience in ('PROVINCE', 'CITY', 'PARTY', 'PERSON')),
    constraint inbox_message_audience_whole check ((audience = 'CITY') = (jurisdiction_code is not null)
        and (audience = 'PARTY') = (party is not null) and (audience = 'PERSON') = (subject is not null)),
    constraint inbox_message_link_is_ours check (link ~ '^/([^/\\]|$)')
);
comment on table inbox_message is 'What somebody is told 消息: kind and arguments, which each reader gets in their own language.';
comment on column inbox_message.kind is 'Not checked here: each feature brings its own, and only inbox_post writes them.';
comment on column inbox_message.dedupe_key is 'What makes it the same message: said once, however often it is posted.';
create index inbox_message_province on inbox_message (id) where audience = 'PROVINCE';
create index inbox_message_city on inbox_message (jurisdiction_code, id) where audience = 'CITY';
create index inbox_message_party on inbox_message (party, id) where audience = 'PARTY';
create index inbox_message_person on inbox_message (subject, id) where audience = 'PERSON';
call protect('inbox_message',
             city => 'audience = ''CITY'' and jurisdiction_code = asking_jurisdiction()',
             party => 'audience = ''PARTY'' and party = asking_party()');
revoke insert, update on inbox_message from qingshen_rights;
-- The province's own ones; what it tells a city or an enterprise is theirs.
drop policy province on inbox_message;
create policy province on inbox_message for select to qingshen_province using (audience = 'PROVINCE');
create policy person on inbox_message for select to qingshen_rights using (audience = 'PERSON' and subject = asking_subject());
create policy writer on inbox_message to qingshen_owner using (true) with check (true);

--changeset qingshen:0040-inbox-read
create table inbox_read
(
    subject    text        not null,
    message_id uuid        not null constraint inbox_read_message_fk references inbox_message,
    read_at    timestamptz not null default now(),
    constraint inbox_read_pk primary key (subject, message_id)
);
comment on table inbox_read is 'Who has read what; a message without a row is unread.';
call protect('inbox_read');
drop policy province on inbox_read;
revoke update on inbox_read from qingshen_rights;
-- The message is looked for under the reader's own policies: what is not in sight cannot be read.
create policy self on inbox_read to qingshen_rights using (subject = asking_subject())
    with check (subject = asking_subject() and exists (select from inbox_message m where m.id = message_id));

--changeset qingshen:0040-mail-outbox
create table mail_outbox
(
    id         uuid        not null default uuidv7() constraint mail_outbox_pk primary key,
    message_id uuid        not null constraint mail_outbox_message_fk references inbox_message,
    subject    text        not null constraint mail_outbox_person_fk references person,
    state      text        not null default 'WAITING',
    attempts   int         not null default 0,
    due_at     timestamptz not null default now(),
    ended_at   timestamptz,
    constraint mail_outbox_once unique (message_id, subject),
    constraint mail_outbox_state_known check (state in ('WAITING', 'SENT', 'GIVEN_UP', 'UNWANTED')),
    constraint mail_outbox_ended check ((state = 'WAITING') = (ended_at is null)),
    constraint mail_outbox_attempts_range check (attempts >= 0)
);
comment on table mail_outbox is 'Messages on their way to a person by e-mail.';
comment on column mail_outbox.due_at is 'When it is tried next; moved on before each attempt, so that no two nodes try at once.';
create index mail_outbox_due on mail_outbox (due_at, id) where state = 'WAITING';
create index mail_outbox_person on mail_outbox (subject);
call protect('mail_outbox');
drop policy province on mail_outbox;
revoke insert on mail_outbox from qingshen_rights;
create policy writer on mail_outbox to qingshen_owner using (true) with check (true);
create policy reader on person for select to qingshen_owner using (true);

--changeset qingshen:0040-inbox-post splitStatements:false
--comment Tells others what they may read and whoever tells it may not; and queues the mails of those who want any.
create function inbox_post(messages jsonb, by_mail boolean) returns int
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    posted int;
begin
    -- current_user is the owner in here; the setting still says as whom the transaction acts.
    if asking_subject() is null or current_setting('role') = 'qingshen_public' then
        raise exception 'nobody entitled is asking' using errcode = 'insufficient_privilege';
    end if;
    with message as (
        insert into inbox_message (audience, jurisdiction_code, party, subject, kind, args, link, object_id, dedupe_key)
        select m.audience, m.jurisdiction_code, m.party, m.subject, m.kind, m.args, m.link, m.object_id, m.dedupe_key
        from jsonb_to_recordset(messages) as m (audience text, jurisdiction_code text, party uuid, subject text,
                                                kind text, args jsonb, link text, object_id uuid, dedupe_key text)
        -- Always in one order, so that no two jobs wait for each other.
        order by m.dedupe_key
        on conflict (dedupe_key) do nothing
        returning id, audience, jurisdiction_code, party, subject),
    reachable as (
        -- Whoever has not signed in for a year may have left; Keycloak does not tell.
        select p.* from person p
        where p.wants_email and p.email is not null and p.last_seen_at > now() - interval '1 year'),
    mail as (
        insert into mail_outbox (message_id, subject)
        select address.id, address.subject
        from (select m.id, p.subject from message m join reachable p on m.audience = p.scope where m.audience = 'PROVINCE'
              union all
              select m.id, p.subject from message m join reachable p on p.scope = 'CITY' and p.jurisdiction_code = m.jurisdiction_code
              union all
              select m.id, p.subject from message m join reachable p on p.party = m.party
              union all
              select m.id, p.subject from message m join reachable p on p.subject = m.subject) address
        where by_mail)
    select count(*) into posted from message;
    return posted;
end
$$;
revoke execute on function inbox_post from public;
grant execute on function inbox_post to qingshen_rights;

--liquibase formatted sql

--changeset qingshen:0030-notice-word
create table notice_word
(
    jurisdiction_code text not null constraint notice_word_pk primary key
        constraint notice_word_jurisdiction_fk references jurisdiction,
    word              text not null,
    issuer            text not null,
    contact           text not null,
    constraint notice_word_unique unique (word)
);
comment on table notice_word is 'How a city signs and numbers its notices; a notice keeps what was in force when it was made.';
comment on column notice_word.word is 'Begins the number: 兰环 makes 兰环清审通〔2027〕3号.';
comment on column notice_word.contact is 'Whom an enterprise asks.';

--changeset qingshen:0030-notice-words
insert into notice_word (jurisdiction_code, word, issuer, contact)
select code, word, issuer, '联系部门：' || issuer || '清洁生产审核管理部门'
from (values ('620100', '兰环', '兰州市生态环境局'), ('620200', '嘉环', '嘉峪关市生态环境局'),
             ('620300', '金环', '金昌市生态环境局'), ('620400', '白环', '白银市生态环境局'),
             ('620500', '天环', '天水市生态环境局'), ('620600', '武环', '武威市生态环境局'),
             ('620700', '张环', '张掖市生态环境局'), ('620800', '平环', '平凉市生态环境局'),
             ('620900', '酒环', '酒泉市生态环境局'), ('621000', '庆环', '庆阳市生态环境局'),
             ('621100', '定环', '定西市生态环境局'), ('621200', '陇环', '陇南市生态环境局'),
             ('622900', '临州环', '临夏回族自治州生态环境局'), ('623000', '甘南环', '甘南藏族自治州生态环境局'),
             ('620171', '兰新环', '兰州新区生态环境局'), ('6200KQ', '矿区环', '甘肃矿区生态环境局')
     ) as seed (code, word, issuer);
call protect('notice_word', city => 'jurisdiction_code = asking_jurisdiction()');

--changeset qingshen:0030-notice
create table notice
(
    id                  uuid        not null default uuidv7() constraint notice_pk primary key,
    annual_list_item_id uuid        not null constraint notice_item_fk references annual_list_item
        constraint notice_item_unique unique,
    annual_list_id      uuid        not null constraint notice_list_fk references annual_list,
    list_year           int         not null,
    enterprise_id       uuid        not null constraint notice_enterprise_fk references enterprise,
    jurisdiction_code   text        not null constraint notice_jurisdiction_fk references jurisdiction,
    year                int         not null,
    number              int         not null constraint notice_number_positive check (number > 0),
    document_number     text        not null,
    dated               date        not null,
    issuer              text        not null,
    contact             text        not null,
    enterprise_name     text        not null,
    credit_code         text        not null,
    bases               text[]      not null,
    body                text[]      not null,
    disclose_by         date        not null,
    start_by            date        not null,
    finish_by           date        not null,
    version             int         not null default 1,
    made_at             timestamptz not null default now(),
    method              text,
    served_on           date,
    served_to           text,
    proof_file_id       uuid constraint notice_proof_fk references stored_file,
    constraint notice_number_unique unique (jurisdiction_code, year, number),
    constraint notice_method_known check (method in ('IN_PERSON', 'BY_POST', 'ELECTRONIC', 'LEFT', 'BY_ANNOUNCEMENT')),
    constraint notice_served_whole check ((method is null) = (served_on is null) and (method is null) = (served_to is null)
        and (method is not null or proof_file_id is null)),
    constraint notice_served_order check (dated <= served_on)
);
comment on table notice is 'The written notice 书面通知 that a city serves on a listed enterprise (plan 3.2), worded as it was made.';
comment on column notice.year is 'In which it is numbered; the list''s own year is list_year.';
comment on column notice.body is 'Its paragraphs.';
create index notice_list on notice (annual_list_id, id);
create index notice_enterprise on notice (enterprise_id);
create index notice_city on notice (jurisdiction_code, list_year, id);
call protect('notice',
             city => 'jurisdiction_code = asking_jurisdiction()',
             party => 'enterprise_id = asking_party()');

--changeset qingshen:0030-notice-wording-never-changes splitStatements:false
create function notice_refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the wording of a notice never changes' using errcode = 'restrict_violation';
end
$$;
create trigger notice_wording before update on notice
    for each row when ((to_jsonb(old) - array['version', 'method', 'served_on', 'served_to', 'proof_file_id'])
        is distinct from (to_jsonb(new) - array['version', 'method', 'served_on', 'served_to', 'proof_file_id']))
    execute function notice_refuse_change();

--liquibase formatted sql

--changeset qingshen:0071-notice-word-changes
--comment A city changes how it signs: the trail needs something to point at, and two officers must not overwrite each other.
alter table notice_word
    add column id      uuid not null default uuidv7() constraint notice_word_id_unique unique,
    add column version int  not null default 1;

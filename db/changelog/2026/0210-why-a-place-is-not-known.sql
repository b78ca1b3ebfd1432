--liquibase formatted sql

--changeset qingshen:0210-why-a-place-is-not-known
alter table spot_check_answer add column no_position text;
comment on column spot_check_answer.no_position is 'Why the tablet did not know where it was; instead of a position that the item requires.';

--liquibase formatted sql

--changeset qingshen:0014-annual-list-publication
create table annual_list_publication
(
    year       int         not null constraint annual_list_publication_pk primary key,
    done       int         not null,
    total      int         not null,
    updated_at timestamptz not null,
    constraint annual_list_publication_range check (done between 0 and total)
);
comment on table annual_list_publication is 'How many enterprises of a year''s lists the publication that runs, or ran last, has come through.';
call protect('annual_list_publication');

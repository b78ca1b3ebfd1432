--liquibase formatted sql

--changeset qingshen:0072-publication-progress
--comment How far a publication is must be seen before it ends, and must not need a second connection while chains are held.
create sequence annual_list_publication_done minvalue 0 start 0;
comment on sequence annual_list_publication_done is 'How many enterprises the publication that runs, or ran last, has come through: others see a sequence before the transaction ends.';
grant select, update on sequence annual_list_publication_done to qingshen_rights;
alter table annual_list_publication drop column done;

--changeset qingshen:0072-notice-number-once
--comment A word that one city gave up and another took would number two notices alike.
alter table notice add constraint notice_document_number_unique unique (document_number);
alter table notice_word add constraint notice_word_letters check (word ~ '^[[:alpha:]]+$');

--changeset qingshen:0072-files-taken-away splitStatements:false
--comment Whoever could see a file only because it was attached sees it no longer once it is taken away.
create or replace function is_evidence_in_sight(stored_file_id uuid) returns boolean
    language sql stable
    return exists (select from evidence where file_id = stored_file_id)
        or exists (select from audit_file f where f.file_id = stored_file_id and not f.removed)
        or exists (select from audit_disclosure d where d.file_id = stored_file_id)
        or exists (select from consultancy_bar b where b.file_id = stored_file_id)
        or exists (select from notice n where n.proof_file_id = stored_file_id)
        or exists (select from annual_list_file l where l.file_id = stored_file_id and not l.removed);

--changeset qingshen:0072-first-act-on-a-chain splitStatements:false
--comment The first two acts on a chain ran side by side: there was no head to hold.
create or replace function journal_hold(chains text[]) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    perform journal_check_asker(chain) from unnest(chains) chain;
    insert into journal_head (chain, seq, hash)
    select distinct one, 0, sha256(convert_to(one, 'UTF8')) from unnest(chains) one order by one on conflict do nothing;
    perform from journal_head where chain = any (chains) order by chain for update;
end
$$;

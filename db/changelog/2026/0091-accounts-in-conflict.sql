--liquibase formatted sql

--changeset qingshen:0091-accounts-in-conflict
--comment An account of somebody else has their address: officers correct it, and it is tried again.
alter table expert drop constraint expert_account_known;
alter table expert add constraint expert_account_known check (account in
    ('NONE', 'WANTED', 'CONFLICT', 'READY', 'LOCK_WANTED', 'LOCKED'));

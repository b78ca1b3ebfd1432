--liquibase formatted sql

--changeset qingshen:0220-follow-ups-come-unannounced
--comment Whoever is checked is told neither that the bureau will look again nor why, also not afterwards: the check itself is shown once it is reported.
alter policy rectifications on journal using (object_type = 'rectification' and action <> 'rectification.followUp'
    and exists (select from rectification_order o where o.id = object_id));

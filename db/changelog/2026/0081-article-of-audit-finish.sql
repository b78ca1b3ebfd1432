--liquibase formatted sql

--changeset qingshen:0081-article-of-audit-finish
--comment Notices quote it.
update statutory_rule set article = '清洁生产审核办法第十三条' where article = '清洁生产审核办法（条款待核定）';

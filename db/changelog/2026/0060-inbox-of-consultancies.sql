--liquibase formatted sql

--changeset qingshen:0060-inbox-of-consultancies
create policy consultancy on inbox_message for select to qingshen_consultancy
    using (audience = 'PARTY' and party = asking_party());

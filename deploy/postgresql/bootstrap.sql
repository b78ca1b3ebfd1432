-- Run once by the database administrator, connected to the empty database of the product.
-- Afterwards give qingshen_owner and qingshen_app a password each.

create role qingshen_owner login;                            -- migrates; owns the tables
create role qingshen_app login;                              -- the application; owns nothing, bypasses nothing

-- What the application may touch at all; which rows is decided by the row-level security policies.
create role qingshen_rights nologin;

-- Who is asking. A transaction takes exactly one of these on, or sees no protected row.
create role qingshen_province nologin in role qingshen_rights;   -- province officer, administrator
create role qingshen_city nologin in role qingshen_rights;       -- city officer, inspector: own jurisdiction
create role qingshen_party nologin in role qingshen_rights;      -- an enterprise's own people: own data
create role qingshen_consultancy nologin in role qingshen_rights;   -- a consultancy's people: their clients' audits
create role qingshen_expert nologin in role qingshen_rights;     -- an expert: their own record and what their panels need
create role qingshen_public nologin in role qingshen_rights;     -- API clients: what has been published
create role qingshen_job nologin in role qingshen_rights;        -- the system's own jobs: everything, by name

-- inherit false: the application has a role's rows only after taking that role on.
grant qingshen_province, qingshen_city, qingshen_party, qingshen_consultancy, qingshen_expert, qingshen_public,
    qingshen_job
    to qingshen_app with inherit false, set true;
grant qingshen_rights to qingshen_app with inherit true, set false;

grant all on schema public to qingshen_owner;
grant usage on schema public to qingshen_rights;

-- A trusted extension; created here so that the owner needs no right to create any.
create extension btree_gist;   -- one register entry at a time

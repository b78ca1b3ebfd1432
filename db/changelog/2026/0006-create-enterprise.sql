--liquibase formatted sql

--changeset qingshen:0006-bigrams splitStatements:false
--comment What a search in Chinese goes by: people type two characters of a name, which pg_trgm's three-letter words cannot index.
create function bigrams(value text) returns text[]
    language sql immutable parallel safe
    return array(select distinct substr(value, i, 2) from generate_series(1, length(value) - 1) i);

--changeset qingshen:0006-enterprise
create table enterprise
(
    id                   uuid        not null default uuidv7() constraint enterprise_pk primary key,
    version              int         not null default 1,
    valid_from           date        not null default '-infinity',
    credit_code          text        not null,
    name                 text        not null,
    jurisdiction_code    text        not null constraint enterprise_jurisdiction_fk references jurisdiction,
    county_code          text constraint enterprise_county_fk references county,
    address              text,
    longitude            numeric(9, 6),
    latitude             numeric(8, 6),
    industry_code        text,
    key_industry         text,
    size_class           text        not null,
    legal_representative text,
    permit_number        text,
    key_discharger       boolean     not null default false,
    yellow_river_basin   boolean     not null default false,
    key_ghg_emitter      boolean     not null default false,
    published_on         date,
    merged_into          uuid constraint enterprise_merged_into_fk references enterprise,
    changed_at           timestamptz not null default now(),
    search_text          text        not null default '',
    constraint enterprise_credit_code_shape check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    constraint enterprise_longitude_range check (longitude between -180 and 180),
    constraint enterprise_latitude_range check (latitude between -90 and 90),
    constraint enterprise_industry_code_shape check (industry_code ~ '^[0-9]{2,4}$'),
    constraint enterprise_key_industry_known check (key_industry in
        ('ENERGY', 'METALLURGY', 'COKING', 'BUILDING_MATERIALS', 'NON_FERROUS', 'CHEMICALS', 'DYEING', 'PAPER',
         'ACTIVE_PHARMACEUTICALS', 'ELECTROPLATING', 'FOOD_PROCESSING', 'INDUSTRIAL_COATING', 'PACKAGING_PRINTING',
         'HAZARDOUS_WASTE')),
    constraint enterprise_size_class_known check (size_class in ('LARGE', 'MEDIUM', 'SMALL', 'MICRO')),
    constraint enterprise_not_merged_into_itself check (merged_into <> id)
);
comment on column enterprise.valid_from is 'The day from which these facts hold; earlier ones are in enterprise_history.';
comment on column enterprise.published_on is 'The day its name was first on a published list; null: not public.';
comment on column enterprise.search_text is 'Lower-case name, former names and credit code, kept by a trigger.';
-- Unique per city, not per province: a refusal must not tell one city what another has. The province merges duplicates.
create unique index enterprise_credit_code_unique on enterprise (credit_code, jurisdiction_code) where merged_into is null;
-- A page in each order the list offers, for the province and for one city.
create index enterprise_by_name on enterprise (name collate "zh-x-icu", id);
create index enterprise_by_city_and_name on enterprise (jurisdiction_code, name collate "zh-x-icu", id);
create index enterprise_by_city_and_code on enterprise (jurisdiction_code, credit_code, id);
create index enterprise_by_change on enterprise (changed_at desc, id desc);
create index enterprise_by_city_and_change on enterprise (jurisdiction_code, changed_at desc, id desc);
create index enterprise_search on enterprise using gin (bigrams(search_text));
create index enterprise_merged_into on enterprise (merged_into) where merged_into is not null;
call protect('enterprise',
             city => 'jurisdiction_code = asking_jurisdiction()',
             party => 'id = asking_party()',
             public => 'published_on <= current_date');

--changeset qingshen:0006-enterprise-contact
--comment Personal data, apart from the enterprise's own, so that the public policy can leave them out.
create table enterprise_contact
(
    enterprise_id     uuid not null constraint enterprise_contact_pk primary key
        constraint enterprise_contact_enterprise_fk references enterprise,
    jurisdiction_code text not null constraint enterprise_contact_jurisdiction_fk references jurisdiction,
    name              text,
    phone             text
);
call protect('enterprise_contact',
             city => 'jurisdiction_code = asking_jurisdiction()',
             party => 'enterprise_id = asking_party()');

--changeset qingshen:0006-enterprise-former-name
create table enterprise_former_name
(
    id                uuid not null default uuidv7() constraint enterprise_former_name_pk primary key,
    enterprise_id     uuid not null constraint enterprise_former_name_enterprise_fk references enterprise,
    jurisdiction_code text not null constraint enterprise_former_name_jurisdiction_fk references jurisdiction,
    name              text not null,
    until             date not null
);
create index enterprise_former_name_enterprise on enterprise_former_name (enterprise_id, until);
call protect('enterprise_former_name',
             city => 'jurisdiction_code = asking_jurisdiction()',
             party => 'enterprise_id = asking_party()',
             public => 'exists (select from enterprise e where e.id = enterprise_id)');

--changeset qingshen:0006-enterprise-history
--comment What the facts were on earlier days; written by a trigger only, so that no act can forget it.
create table enterprise_history (like enterprise);
alter table enterprise_history add column valid_to date not null;
alter table enterprise_history add constraint enterprise_history_pk primary key (id, version);
alter table enterprise_history add constraint enterprise_history_order check (valid_from <= valid_to);
create index enterprise_history_city on enterprise_history (jurisdiction_code);
call protect('enterprise_history',
             city => 'jurisdiction_code = asking_jurisdiction()',
             party => 'id = asking_party()',
             public => 'published_on <= current_date');

--changeset qingshen:0006-enterprise-keep-history splitStatements:false
create function enterprise_keep_history() returns trigger
    language plpgsql as
$$
begin
    insert into enterprise_history select old.*, new.valid_from;
    return null;
end
$$;
create trigger enterprise_keep_history after update on enterprise
    for each row when (old.version <> new.version) execute function enterprise_keep_history();

create function enterprise_set_search_text() returns trigger
    language plpgsql as
$$
begin
    new.search_text := lower(concat_ws(E'\n', new.name, new.credit_code,
        (select string_agg(f.name, E'\n' order by f.until) from enterprise_former_name f where f.enterprise_id = new.id)));
    return new;
end
$$;
create trigger enterprise_set_search_text before insert or update of name, credit_code, version on enterprise
    for each row execute function enterprise_set_search_text();

--changeset qingshen:0006-enterprise-as-of splitStatements:false
--comment The facts as they stood at the end of a day; before the first recorded day the first known ones.
create function enterprise_as_of(day date) returns setof enterprise
    language sql stable parallel safe
    begin atomic
        select e.* from enterprise e where e.valid_from <= day
        union all
        select h.id, h.version, h.valid_from, h.credit_code, h.name, h.jurisdiction_code, h.county_code, h.address,
               h.longitude, h.latitude, h.industry_code, h.key_industry, h.size_class, h.legal_representative,
               h.permit_number, h.key_discharger, h.yellow_river_basin, h.key_ghg_emitter, h.published_on,
               h.merged_into, h.changed_at, h.search_text
        from enterprise_history h where h.valid_from <= day and h.valid_to > day;
    end;

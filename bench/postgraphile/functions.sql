-- What PostGraphile cannot count by itself; its own way is a function.
create schema if not exists bench;
create or replace function bench.count_by_jurisdiction(industry text)
    returns table (key text, count bigint) language sql stable as $$
select jurisdiction_code, count(*) from public.enterprise
where key_industry = industry and merged_into is null
group by jurisdiction_code order by jurisdiction_code
$$;
create or replace function bench.count_by_basis(industry text)
    returns table (key text, count bigint) language sql stable as $$
select basis, count(*) from public.enterprise e
join public.register_entry r on r.enterprise_id = e.id and r.left_on is null
cross join unnest(r.bases) basis
where e.key_industry = industry and e.merged_into is null
group by basis order by basis
$$;
grant usage on schema bench to qingshen_province;
grant execute on all functions in schema bench to qingshen_province;

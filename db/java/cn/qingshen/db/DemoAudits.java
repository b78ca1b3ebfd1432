package cn.qingshen.db;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Five years of yearly lists and their rounds for the demo's enterprises: done, late, standing still, on both tracks. Worked out
 * in the database from each enterprise's id, so the same each time.
 */
final class DemoAudits {

    /** A number from 0 to 99 that an id always gives for the same purpose. */
    private static final String DICE = """
            create function pg_temp.dice(id uuid, purpose text) returns int language sql immutable
            return ('x' || substr(md5(id::text || purpose), 1, 7))::bit(28)::int % 100""";

    /** Whom each list names: a year or two after the entry; some whom nobody listed are on a supplementary list of 2026. */
    private static final String LISTED = """
            create temporary table listed on commit drop as
            select e.id as enterprise_id, e.jurisdiction_code, e.size_class, e.industry_code, e.key_discharger, r.bases, d.number,
                   d.year, d.published_on,
                   case when r.bases && array ['EXCEEDS_STANDARD', 'EXCEEDS_TOTAL'] then 'EXCEEDS' else 'NEVER_AUDITED' end
                       as reason
            from enterprise e
            join register_entry r on r.enterprise_id = e.id
            cross join lateral (
                select 0 as number, y.year, make_date(y.year, 1, 15) as published_on
                from (select extract(year from e.published_on)::int
                             + (e.id <> '%s' and pg_temp.dice(e.id, 'year') < 45)::int as year) y
                where e.published_on is not null and y.year <= 2026
                union all
                select 1, 2026, date '2026-11-02'
                where e.published_on is null and r.bases && array ['EXCEEDS_STANDARD', 'EXCEEDS_TOTAL']) d
            where r.bases <> array ['HIGH_ENERGY'] and r.entered_on <= d.published_on
                and (r.left_on is null or r.left_on > d.published_on)""";

    private static final String LISTS = """
            insert into annual_list (jurisdiction_code, year, number, goals, schedule, responsible, budget_wan_yuan, version)
            select distinct jurisdiction_code, year, number, '按期完成全部强制性清洁生产审核，重点行业减污降碳成效明显',
                   '一季度宣贯培训，二季度启动审核，四季度完成评估', '科技与财务科', 40 + 5 * (year - 2020), 5
            from listed order by year, jurisdiction_code, number""";

    private static final String ITEMS = """
            insert into annual_list_item (annual_list_id, enterprise_id, jurisdiction_code, bases, reason, due_on)
            select l.id, d.enterprise_id, d.jurisdiction_code, d.bases, d.reason,
                   case d.reason when 'NEVER_AUDITED' then make_date(d.year, 12, 31) end
            from listed d join annual_list l using (jurisdiction_code, year, number) order by d.enterprise_id""";

    private static final String PUBLISHED = """
            update annual_list l set state = 'PUBLISHED', published_on = d.published_on,
                   document_number = format('甘环发〔%s〕%s号', l.year, 3 + 20 * l.number)
            from (select year, number, min(published_on) as published_on from listed group by 1, 2) d
            where d.year = l.year and d.number = l.number""";

    private static final String PUBLIC_ENTERPRISES = """
            update enterprise e set published_on = (select d.published_on from listed d where d.enterprise_id = e.id)
            where e.published_on is not null or exists (select from listed d where d.enterprise_id = e.id)""";

    /** How far each round has come: old ones are accepted, last year's partly, this year's are under way or late. */
    private static final String ROUNDS = """
            create temporary table round on commit drop as
            select i.id as item_id, i.enterprise_id, i.jurisdiction_code, l.year, l.published_on as announced_on,
                   case when l.number > 0 then 'ANNOUNCED'
                        when i.enterprise_id = '%s' then 'ACCEPTED'
                        when l.year <= 2023 then (array ['ACCEPTED', 'CLOSED', 'WITHDRAWN'])[1 + (d >= 92)::int + (d >= 97)::int]
                        when l.year = 2024 then (array ['ACCEPTED', 'EVALUATED', 'CLOSED', 'SUSPENDED'])
                            [1 + (d >= 80)::int + (d >= 92)::int + (d >= 97)::int]
                        when l.year = 2025 then (array ['ACCEPTED', 'EVALUATED', 'REPORTED', 'AUDITING', 'SUSPENDED', 'WITHDRAWN'])
                            [1 + (d >= 45)::int + (d >= 62)::int + (d >= 82)::int + (d >= 93)::int + (d >= 97)::int]
                        else (array ['EVALUATED', 'REPORTED', 'AUDITING', 'SUSPENDED', 'ANNOUNCED'])
                            [1 + (d >= 6)::int + (d >= 22)::int + (d >= 84)::int + (d >= 88)::int] end as state,
                   case when not e.key_discharger then null
                        when e.industry_code in ('4411', '4412') then 'THERMAL_POWER'
                        when e.industry_code like '31%%' then 'STEEL'
                        when e.industry_code ~ '^(09|32)' then 'NON_FERROUS'
                        when e.industry_code ~ '^(07|251)' then 'PETROLEUM'
                        when e.industry_code like '26%%' then 'CHEMICALS'
                        when e.industry_code = '7724' then 'HAZARDOUS_WASTE' end as ground,
                   case when e.size_class in ('SMALL', 'MICRO') then 'SIMPLIFIED' else 'STANDARD' end as track
            from annual_list_item i
            join annual_list l on l.id = i.annual_list_id
            join enterprise e on e.id = i.enterprise_id
            cross join lateral pg_temp.dice(e.id, 'state') d""";

    private static final String AUDITS = """
            insert into audit (enterprise_id, jurisdiction_code, annual_list_item_id, year, announced_on, state, reviewed_by,
                               review_ground, track, mode, consultancy_id, phase, disclosed_on, started_on, reported_on, ended_on)
            select enterprise_id, jurisdiction_code, item_id, year, announced_on, state,
                   case when ground is null then 'CITY' else 'PROVINCE' end, ground, track,
                   case when started_on is null then null when helped then 'CONSULTANCY' else 'SELF' end,
                   case when started_on is not null and helped then ('0192f0c0-0000-7000-8000-00000000020' || which)::uuid end,
                   case when started_on is null then null
                        when state in ('ACCEPTED') then 'CONTINUOUS'
                        when reported_on is not null then 'IMPLEMENTATION'
                        else (array ['PREPARATION', 'PRE_AUDIT', 'AUDIT', 'OPTION_GENERATION', 'OPTION_DECISION'])
                            [1 + pg_temp.dice(enterprise_id, 'phase') / 20] end,
                   disclosed_on, started_on, reported_on,
                   case when state = 'ACCEPTED' then reported_on + 40 + pg_temp.dice(enterprise_id, 'accepted')
                        when state in ('CLOSED', 'WITHDRAWN') then announced_on + 380 end
            from (select *, case when began and state in ('REPORTED', 'EVALUATED', 'ACCEPTED')
                                then least(announced_on + case when enterprise_id = '%s' then 180
                                    else 230 + pg_temp.dice(enterprise_id, 'reported') * 3 / 2 end, date '2026-11-10') end
                            as reported_on
                  from (select *,
                               case when state <> 'ANNOUNCED' or pg_temp.dice(enterprise_id, 'disclosed') < 40
                                    then announced_on + 6 + pg_temp.dice(enterprise_id, 'days') / 3 end as disclosed_on,
                               case when began then announced_on + 15 + pg_temp.dice(enterprise_id, 'began') / 2 end as started_on,
                               pg_temp.dice(enterprise_id, 'mode') < 68 as helped,
                               case when year <= 2023 and pg_temp.dice(enterprise_id, 'who') < 20 then 3
                                    else 1 + (pg_temp.dice(enterprise_id, 'who') > 60)::int end as which
                        from (select *, state not in ('ANNOUNCED', 'WITHDRAWN') as began from round) a) b) c
            order by year, enterprise_id""";

    private static final String PHASES = """
            insert into audit_phase (audit_id, phase, enterprise_id, jurisdiction_code, finished_on)
            select a.id, p.phase, a.enterprise_id, a.jurisdiction_code,
                   least(a.started_on + 25 * p.place::int, coalesce(a.reported_on, date '2026-11-10'))
            from audit a
            cross join unnest(array ['PREPARATION', 'PRE_AUDIT', 'AUDIT', 'OPTION_GENERATION', 'OPTION_DECISION', 'IMPLEMENTATION'])
                with ordinality p (phase, place)
            where p.place < array_position(array ['PREPARATION', 'PRE_AUDIT', 'AUDIT', 'OPTION_GENERATION', 'OPTION_DECISION',
                'IMPLEMENTATION', 'CONTINUOUS'], a.phase)""";

    private static final String DISCLOSURES = """
            insert into audit_disclosure (audit_id, enterprise_id, jurisdiction_code, contents, place, link, disclosed_on)
            select id, enterprise_id, jurisdiction_code, array ['IDENTITY', 'RAW_MATERIALS', 'DISCHARGES'],
                   (array ['企业门户网站', '市生态环境局网站', '甘肃经济日报'])[1 + pg_temp.dice(id, 'place') / 34],
                   'https://example.com/gongkai/' || left(md5(enterprise_id::text), 8), disclosed_on
            from audit where disclosed_on is not null""";

    private static final String OPTIONS = """
            insert into audit_option (audit_id, enterprise_id, jurisdiction_code, cost, name, investment_wan_yuan,
                                      benefit_wan_yuan, planned_finish_on, finished_on, effects)
            select a.id, a.enterprise_id, a.jurisdiction_code, o.cost, o.name,
                   round(o.money * (50 + pg_temp.dice(a.id, o.name)) / 100.0, 2),
                   round(o.money * (20 + pg_temp.dice(a.id, 'benefit')) / 300.0, 2),
                   a.started_on + o.days,
                   case when o.cost = 'NO_LOW' and a.reported_on is not null or a.state = 'ACCEPTED'
                        then least(a.started_on + o.days, coalesce(a.ended_on, a.reported_on)) end,
                   jsonb_build_object(o.indicator, round(o.amount * (50 + pg_temp.dice(a.id, o.indicator)) / 100.0, 2))
            from audit a
            cross join (values
                ('NO_LOW', '加强设备巡检，消除跑冒滴漏', 2.5, 90, 'WATER', 3200),
                ('NO_LOW', '优化配料比例，减少原料损耗', 4.0, 100, 'DUST', 1.6),
                ('NO_LOW', '照明更换为高效光源', 6.0, 120, 'ENERGY', 18),
                ('MEDIUM_HIGH', '窑炉烟气脱硫脱硝改造', 380.0, 320, 'NOX', 26),
                ('MEDIUM_HIGH', '废水深度处理回用', 260.0, 340, 'COD', 9.5)) o (cost, name, money, days, indicator, amount)
            where array_position(array ['OPTION_DECISION', 'IMPLEMENTATION', 'CONTINUOUS'], a.phase) is not null
                and (o.cost = 'NO_LOW' or a.track = 'STANDARD' or pg_temp.dice(a.id, 'large') < 30)
            order by a.id, o.days""";

    private static final String RESULTS = """
            insert into audit_result (audit_id, indicator, enterprise_id, jurisdiction_code, planned, achieved)
            select a.id, r.indicator, a.enterprise_id, a.jurisdiction_code, planned,
                   case when a.state in ('EVALUATED', 'ACCEPTED')
                        then round(planned * (75 + pg_temp.dice(a.id, r.indicator || 'achieved') / 2) / 100.0, 3) end
            from audit a
            cross join (values ('SO2', 14.0), ('NOX', 26), ('DUST', 4.2), ('CO2', 1900), ('VOCS', 2.6), ('COD', 9.5), ('NH3_N', 0.9),
                ('TN', 1.4), ('TP', 0.12), ('HEAVY_METALS', 3.5), ('WATER', 21000), ('ENERGY', 640), ('BENEFIT', 96))
                r (indicator, usual)
            cross join lateral (select round(r.usual * (20 + pg_temp.dice(a.id, r.indicator)) / 100.0
                * case a.track when 'STANDARD' then 1 else 0.2 end, 3) as planned) p
            where a.reported_on is not null and pg_temp.dice(a.id, r.indicator || 'named') < 70""";

    /** The trail: each step on its day, by whoever takes it. */
    private static final String TRAIL = """
            insert into act (chain, at, actor, role, action, object_type, object_id, before, after, reason)
            select chain, (on_day + time '10:30') at time zone 'Asia/Shanghai', actor, role, action, object_type, object_id, null, after, reason
            from (
                select jurisdiction_code as chain, published_on as on_day, '省厅经办人' as actor, 'PROVINCE_OFFICER' as role,
                       'list.publish' as action, 'annualList' as object_type, id as object_id,
                       jsonb_build_object('documentNumber', document_number, 'publishedOn', published_on) as after, null as reason
                from annual_list
                union all
                select jurisdiction_code, announced_on, '省厅经办人', 'PROVINCE_OFFICER', 'audit.announce', 'enterprise', enterprise_id,
                       jsonb_build_object('year', year, 'announcedOn', announced_on), null from audit
                union all
                select jurisdiction_code, disclosed_on, '企业经办人', 'ENTERPRISE', 'audit.disclose', 'audit', id,
                       jsonb_build_object('disclosedOn', disclosed_on), null from audit where disclosed_on is not null
                union all
                select jurisdiction_code, started_on, '企业经办人', 'ENTERPRISE', 'audit.begin', 'audit', id,
                       jsonb_build_object('mode', mode, 'startedOn', started_on), null from audit where started_on is not null
                union all
                select jurisdiction_code, reported_on, '企业经办人', 'ENTERPRISE', 'audit.handIn', 'audit', id,
                       jsonb_build_object('state', 'REPORTED'), null from audit where reported_on is not null
                union all
                select jurisdiction_code, coalesce(ended_on, started_on + 30), '市州经办人', 'CITY_OFFICER',
                       case state when 'SUSPENDED' then 'audit.suspend' when 'CLOSED' then 'audit.close' when 'ACCEPTED'
                           then 'audit.accept' else 'audit.withdraw' end, 'audit', id, jsonb_build_object('state', state),
                       case state when 'SUSPENDED' then '市场原因停产，暂停审核' when 'CLOSED' then '审核报告未通过，予以结案'
                           when 'WITHDRAWN' then '企业已关闭，撤销审核任务' end
                from audit where ended_on is not null or state = 'SUSPENDED') steps""";

    private DemoAudits() {}

    /** Behind the enterprises and consultancies, before the journal is written. */
    static void fill(Statement statement) throws SQLException {
        for (var sql : List.of(
                DICE,
                LISTED.formatted(DemoEnterprise.FIRST_ID),
                LISTS,
                ITEMS,
                PUBLISHED,
                PUBLIC_ENTERPRISES,
                ROUNDS.formatted(DemoEnterprise.FIRST_ID),
                AUDITS.formatted(DemoEnterprise.FIRST_ID),
                PHASES,
                DISCLOSURES,
                OPTIONS,
                RESULTS,
                TRAIL)) {
            statement.execute(sql);
        }
    }
}

package cn.qingshen.db;

import cn.qingshen.draw.DrawSeed;
import cn.qingshen.draw.Sha256;
import cn.qingshen.inspection.campaign.Conflict;
import cn.qingshen.inspection.campaign.DrawnCheck;
import cn.qingshen.inspection.campaign.FrozenCampaign;
import cn.qingshen.inspection.campaign.LeftOut;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Two double-random campaigns of Lanzhou: one some months ago, drawn with the product's own algorithm, whose checks are done; and one that waits
 * for the second share.
 */
final class DemoCampaigns {

    private static final String CITY = "620100";
    private static final UUID CHECKLIST = DemoWriter.id(501);

    private static final String CAMPAIGN = """
            insert into check_campaign (id, jurisdiction_code, name, subject_kind, cities, key_industries, list_year, number, inspectors_each, recent_months,
                                        checks_from, checks_to, template_id, source, checks, frozen_hash, frozen_at, frozen_by)
            values (?, '620100', ?, 'ENTERPRISE', array ['620100'], '{}', ?, 4, 2, 12, ?, ?, ?, ?, 4, ?, ?, ?)""";

    /** Of one enterprise of the list. */
    private static final String INTEREST = """
            insert into inspector_interest (jurisdiction_code, subject, name, subject_kind, enterprise_id, reason, declared_by, declared_at)
            select i.jurisdiction_code, ?, ?, 'ENTERPRISE', i.enterprise_id, ?, ?, ?
            from annual_list_item i join annual_list l on l.id = i.annual_list_id
            where i.jurisdiction_code = '620100' and l.year = ? and l.number = 0
            order by i.enterprise_id desc limit 1""";

    private static final String INSPECTORS = """
            insert into check_campaign_candidate (campaign_id, kind, candidate, name)
            select ?, 'INSPECTOR', subject, name from person where role = 'INSPECTOR' and jurisdiction_code = '620100'""";

    /** Of each enterprise of the list the checks that had been planned by then. */
    private static final String LISTED = """
            create temporary table campaign_object on commit drop as
            select e.id, e.name, bool_or(c.state in ('PLANNED', 'STARTED')) as is_open, max(c.planned_on) as last_on,
                   (array_agg(c.id order by c.planned_on desc, c.id desc))[1] as last_check
            from enterprise e
            join annual_list_item i on i.enterprise_id = e.id and i.drop_reason is null
            join annual_list l on l.id = i.annual_list_id and l.state = 'PUBLISHED' and l.year = %d
            left join spot_check c on c.enterprise_id = e.id and c.state <> 'CANCELLED' and c.planned_at < '%s'
            where e.jurisdiction_code = '620100' and e.merged_into is null
            group by e.id""";

    private static final String CONFLICTS = """
            insert into check_campaign_conflict (campaign_id, object, inspector, rule)
            select distinct on (object, inspector) ?, object, inspector, rule
            from (select o.id::text as object, i.subject as inspector, 'INTEREST' as rule
                  from campaign_object o join inspector_interest i on i.enterprise_id = o.id
                  union all
                  select o.id::text, s.subject, 'CHECKED_IT_LAST'
                  from campaign_object o join spot_check_inspector s on s.check_id = o.last_check and s.left_at is null) found
            order by object, inspector, rule desc""";

    private static final String OBJECTS = """
            insert into check_campaign_candidate (campaign_id, kind, candidate, name, excluded_by)
            select ?, 'OBJECT', o.id::text, o.name,
                   case when o.is_open then 'CHECK_OPEN'
                        when o.last_on > ? then 'CHECKED_RECENTLY'
                        when exists (select from check_campaign_conflict c where c.campaign_id = ? and c.object = o.id::text)
                            then 'TOO_FEW_INSPECTORS' end
            from campaign_object o""";

    private static final String CHECK = """
            insert into spot_check (id, number, subject_kind, enterprise_id, audit_id, jurisdiction_code, ground, campaign_id, planned_on,
                                    template_id, state, planned_at, started_at, finished_at, reported_at)
            select ?, format('620100-%s-%s', ?, lpad((6 + ?)::text, 3, '0')), 'ENTERPRISE', e.id,
                   (select a.id from audit a where a.enterprise_id = e.id order by a.id desc limit 1), '620100', 'CAMPAIGN', ?, ?, ?, ?,
                   ?, ?, ?, ?
            from enterprise e where e.id = ?""";

    private static final String SENT = """
            insert into spot_check_inspector (check_id, jurisdiction_code, subject, name, assigned_at)
            select ?, '620100', subject, name, ? from person where subject = ?""";

    private final DemoWriter to;

    private DemoCampaigns(DemoWriter to) {
        this.to = to;
    }

    /** After all other checks, and before the journal is written. */
    static void fill(DemoWriter to) throws SQLException {
        var campaigns = new DemoCampaigns(to);
        campaigns.done();
        campaigns.prepared();
    }

    private void done() throws SQLException {
        var id = DemoWriter.id(701);
        to.on(126, 9);
        interest("配偶在该企业任职");
        var frozen = frozen(id, 125, to.day(118), to.day(100));
        var shares = List.of(share(id, 1, DemoPerson.OFFICER), share(id, 2, DemoPerson.PROVINCE));
        to.on(122, 9);
        var value = DemoWriter.values(701).findFirst().orElseThrow();
        act(id, DemoPerson.OFFICER, "campaign.value", Map.of("value", value));
        var seed = DrawSeed.of(frozen.hash(), shares.getFirst(), shares.getLast(), value);
        to.write(
                "update check_campaign set state = 'DRAWN', value = ?, value_by = ?, drawn_at = ? where id = ?",
                value,
                DemoPerson.OFFICER.subject(),
                to.now(),
                id);
        act(id, DemoPerson.PROVINCE, "campaign.draw", Map.of("value", value, "seed", seed.hex()));
        for (var drawn : frozen.checks(seed)) {
            planned(id, drawn, dayOf(drawn.number(), to.day(118), to.day(100)));
        }
        to.write(DemoChecks.ANSWERS.formatted("c.campaign_id is not null", "''", "赵文博"));
        to.write(DemoChecks.REFUSED.formatted("c.campaign_id is not null"));
    }

    private void interest(String reason) throws SQLException {
        var inspector = DemoWriter.id(109).toString();
        to.write(
                INTEREST,
                inspector,
                "孙海燕",
                reason,
                DemoPerson.OFFICER.subject(),
                to.now(),
                to.today().getYear());
        to.read(
                "select id from inspector_interest",
                row -> to.act(
                        CITY,
                        DemoPerson.OFFICER,
                        "campaign.interest",
                        "campaign",
                        row.getObject(1, UUID.class),
                        Map.of("inspector", inspector),
                        reason));
    }

    private void prepared() throws SQLException {
        var id = DemoWriter.id(702);
        frozen(id, 1, to.day(-7), to.day(-28));
        share(id, 1, DemoPerson.OFFICER);
    }

    private FrozenCampaign frozen(UUID id, int daysAgo, LocalDate from, LocalDate until) throws SQLException {
        to.on(daysAgo, 15);
        var year = to.today().getYear();
        to.write("drop table if exists campaign_object");
        to.write(LISTED.formatted(year, to.now()));
        var source = "SSQ " + DemoWriter.issue(to.day(daysAgo - 3));
        var name = "%d年第%s季度双随机抽查".formatted(from.getYear(), "一二三四".charAt((from.getMonthValue() - 1) / 3));
        to.write(CAMPAIGN, id, name, year, from, until, CHECKLIST, source, "", to.now(), DemoPerson.OFFICER.subject());
        to.write(INSPECTORS, id);
        to.write(CONFLICTS, id);
        to.write(OBJECTS, id, to.today().minusMonths(12), id);
        var frozen = read(id, source);
        to.write("update check_campaign set frozen_hash = ? where id = ?", frozen.hash(), id);
        act(id, DemoPerson.OFFICER, "campaign.freeze", Map.of("checks", 4, "hash", frozen.hash()));
        return frozen;
    }

    private FrozenCampaign read(UUID id, String source) throws SQLException {
        var eligible = Map.of("OBJECT", new ArrayList<String>(), "INSPECTOR", new ArrayList<String>());
        var leftOut = new ArrayList<LeftOut>();
        to.read("select * from check_campaign_candidate where campaign_id = '%s'".formatted(id), row -> {
            if (row.getString("excluded_by") == null) {
                eligible.get(row.getString("kind")).add(row.getString("candidate"));
            } else {
                leftOut.add(new LeftOut(row.getString("candidate"), row.getString("excluded_by")));
            }
        });
        var conflicts = new ArrayList<Conflict>();
        to.read(
                "select * from check_campaign_conflict where campaign_id = '%s'".formatted(id),
                row -> conflicts.add(
                        new Conflict(row.getString("object"), row.getString("inspector"), row.getString("rule"))));
        return new FrozenCampaign(
                id,
                "ENTERPRISE",
                source,
                4,
                2,
                eligible.get("OBJECT"),
                eligible.get("INSPECTOR"),
                leftOut,
                List.of(),
                conflicts);
    }

    private String share(UUID id, int place, DemoPerson who) throws SQLException {
        return share(to, CITY, id, place, who);
    }

    /** Gives a share to the draw of a bureau's campaign; what was given. */
    static String share(DemoWriter to, String bureau, UUID id, int place, DemoPerson who) throws SQLException {
        var share = Sha256.hex("demo " + id + " " + place);
        to.write(
                "insert into check_campaign_share (campaign_id, number, subject, name, commitment, share, committed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                place,
                who.subject(),
                who.name(),
                DrawSeed.commitment(share),
                share,
                to.now());
        var committed = Map.of("share", place, "commitment", DrawSeed.commitment(share));
        to.act(bureau, who, "campaign.share", "campaign", id, committed, null);
        return share;
    }

    /** The first half is closed, nothing having been found. */
    private void planned(UUID id, DrawnCheck drawn, LocalDate day) throws SQLException {
        var check = DemoWriter.id(710 + drawn.number());
        var isClosed = drawn.number() <= 2;
        to.write(
                CHECK,
                check,
                day.getYear(),
                drawn.number(),
                id,
                day,
                CHECKLIST,
                isClosed ? "CLOSED" : "REPORTED",
                to.now(),
                DemoWriter.at(day, 9),
                DemoWriter.at(day, 11),
                DemoWriter.at(day.plusDays(1), 10),
                UUID.fromString(drawn.object()));
        for (var inspector : drawn.inspectors()) {
            to.write(SENT, check, to.now(), inspector);
        }
        var drawnAt = to.now();
        to.act(CITY, DemoPerson.PROVINCE, "check.draw", "check", check, Map.of("campaign", id), null);
        to.on(day.plusDays(1), 10);
        to.act(CITY, DemoPerson.OFFICER, "check.report", "check", check, Map.of(), null);
        if (isClosed) {
            to.act(CITY, DemoPerson.OFFICER, "check.close", "check", check, Map.of(), "未发现问题");
        }
        to.at(drawnAt);
    }

    /** Spread evenly over the Mondays to Fridays, as {@code docs/draw.md} has it. */
    private static LocalDate dayOf(int k, LocalDate from, LocalDate until) {
        var days = from.datesUntil(until.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .toList();
        return days.get((k - 1) * days.size() / 4);
    }

    private void act(UUID id, DemoPerson who, String action, Map<String, ?> after) throws SQLException {
        to.act(CITY, who, action, "campaign", id, after, null);
    }
}

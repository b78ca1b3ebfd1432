package cn.qingshen.db;

import cn.qingshen.db.DemoEnterprise.County;
import cn.qingshen.db.DemoEnterprise.Stay;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/** Fills an empty database with fictional enterprises and five years of their history, the same each time; never in the product. */
public final class DemoData {

    /** As many as a province really has on its register. */
    public static final int DEMO = 1_200;

    private static final int AT_ONCE = 5_000;
    private static final String RULE = "清洁生产促进法第二十七条";
    private static final JsonMapper JSON = new JsonMapper();

    private final Connection connection;
    private final Map<String, StringBuilder> rows = new TreeMap<>();

    private DemoData(Connection connection) {
        this.connection = connection;
    }

    /** Fills a database unless there is something in it; tells whether it did. */
    public static boolean fillIfEmpty(LocalPostgres postgres, int enterprises, Consumer<String> progress) {
        try (var connection = postgres.superuser(LocalPostgres.DATABASE);
                var statement = connection.createStatement();
                var found = statement.executeQuery("select exists (select from enterprise)")) {
            found.next();
            if (found.getBoolean(1)) {
                return false;
            }
            fill(postgres, enterprises, progress);
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("The demo data could not be written", e);
        }
    }

    /** Fills an empty database with as many enterprises as asked for, all or nothing. */
    public static void fill(LocalPostgres postgres, int enterprises, Consumer<String> progress) {
        try (var connection = postgres.superuser(LocalPostgres.DATABASE)) {
            connection.setAutoCommit(false);
            new DemoData(connection).fill(enterprises, progress);
            connection.commit();
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The demo data could not be written", e);
        }
    }

    private void fill(int enterprises, Consumer<String> progress) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create temporary table act (chain text, at timestamptz, actor text, role text, action text,
                        object_type text, object_id uuid, before jsonb, after jsonb, reason text) on commit drop""");
            var counties = counties(statement);
            for (int number = 0; number < enterprises; number++) {
                write(DemoEnterprise.of(number, counties));
                if (number % AT_ONCE == AT_ONCE - 1 || number == enterprises - 1) {
                    flush();
                    progress.accept("%,d of %,d enterprises".formatted(number + 1, enterprises));
                }
            }
            progress.accept("lists and rounds");
            DemoConsultancies.fill(statement);
            DemoExperts.fill(statement);
            DemoAudits.fill(statement);
            DemoChecks.fill(statement);
            DemoRectifications.fill(statement);
            DemoSanctions.fill(statement);
            progress.accept("panels and campaigns");
            var writer = new DemoWriter(connection);
            DemoReviews.fill(writer);
            DemoCampaigns.fill(writer);
            DemoProvince.fill(writer);
            progress.accept("search texts and journal");
            // A trigger puts former names into the text that is searched.
            statement.execute("update enterprise e set name = e.name where exists"
                    + " (select from enterprise_former_name f where f.enterprise_id = e.id)");
            statement.execute("""
                    select count(journal_write(chain, at, 'demo-' || chain, actor, role, action, object_type,
                        array [object_id], array [before], array [after], reason,
                        case when object_type = 'panel' then '实施方案三（五）、四（三）'
                             when object_type in ('check', 'campaign', 'rectification') then '实施方案三（九）、四（四）'
                             when object_type = 'sanction' then '实施方案四（四）'
                             else '%s' end))
                    from (select * from act order by chain, at, object_id, action) acts""".formatted(RULE));
        }
    }

    private static List<County> counties(Statement statement) throws SQLException {
        var counties = new ArrayList<County>();
        try (var found = statement.executeQuery("select code, jurisdiction_code, name_zh from county order by code")) {
            while (found.next()) {
                counties.add(new County(found.getString(1), found.getString(2), found.getString(3)));
            }
        }
        return counties;
    }

    private void write(DemoEnterprise e) {
        var code = e.place().code();
        row(
                "enterprise (id, version, valid_from, credit_code, name, jurisdiction_code, county_code, address, longitude,"
                        + " latitude, industry_code, key_industry, size_class, legal_representative, permit_number,"
                        + " key_discharger, yellow_river_basin, key_ghg_emitter, published_on, changed_at)",
                facts(
                        e,
                        e.renamedOn() == null ? 1 : 2,
                        e.renamedOn(),
                        e.name(),
                        e.renamedOn() == null ? e.addedOn() : e.renamedOn()));
        row("enterprise_contact", e.id(), code, e.contact(), "0931-5550%04d".formatted(e.phone()));
        act(
                e,
                e.addedOn(),
                "enterprise.add",
                null,
                json(Map.of("creditCode", e.creditCode(), "name", firstName(e))),
                "由排污许可登记信息导入");
        if (e.renamedOn() != null) {
            var before = new ArrayList<>(facts(e, 1, null, firstName(e), e.addedOn()));
            before.add(e.renamedOn());
            row(
                    "enterprise_history (id, version, valid_from, credit_code, name, jurisdiction_code, county_code, address,"
                            + " longitude, latitude, industry_code, key_industry, size_class, legal_representative,"
                            + " permit_number, key_discharger, yellow_river_basin, key_ghg_emitter, published_on, changed_at,"
                            + " search_text, valid_to)",
                    withSearchText(before, e));
            row(
                    "enterprise_former_name (enterprise_id, jurisdiction_code, name, until)",
                    e.id(),
                    code,
                    firstName(e),
                    e.renamedOn());
            act(
                    e,
                    e.renamedOn(),
                    "enterprise.correct",
                    json(Map.of("name", firstName(e))),
                    json(Map.of("name", e.name())),
                    "营业执照变更登记");
        }
        e.stays().forEach(stay -> write(e, stay));
    }

    private static List<Object> withSearchText(List<Object> facts, DemoEnterprise e) {
        facts.add(facts.size() - 1, (firstName(e) + "\n" + e.creditCode()).toLowerCase(java.util.Locale.ROOT));
        return facts;
    }

    private static String firstName(DemoEnterprise e) {
        return e.formerName() == null ? e.name() : e.formerName();
    }

    private static List<Object> facts(
            DemoEnterprise e, int version, @Nullable LocalDate validFrom, String name, LocalDate changedOn) {
        var facts = new ArrayList<Object>();
        facts.addAll(List.of(e.id(), version, validFrom == null ? "-infinity" : validFrom, e.creditCode(), name));
        facts.add(e.place().code());
        facts.add(e.county());
        facts.addAll(List.of(
                e.address(),
                "%.6f".formatted(e.longitude()),
                "%.6f".formatted(e.latitude()),
                e.industryCode(),
                e.trade().keyIndustry(),
                e.sizeClass(),
                e.legalRepresentative(),
                e.permitNumber(),
                e.keyDischarger(),
                e.place().yellowRiver(),
                e.keyGhgEmitter()));
        facts.add(e.publishedOn());
        facts.add(changedOn + " 10:00:00+08");
        return facts;
    }

    private void write(DemoEnterprise e, Stay stay) {
        var code = e.place().code();
        var reason = stay.to() == null ? null : "停产关闭，已注销排污许可证";
        row(
                "register_entry (id, enterprise_id, jurisdiction_code, bases, entered_on, left_on, leave_reason)",
                stay.id(),
                e.id(),
                code,
                "{" + String.join(",", stay.bases()) + "}",
                stay.from(),
                stay.to(),
                reason);
        stay.papers()
                .forEach(paper -> row(
                        "evidence (id, register_entry_id, enterprise_id, jurisdiction_code, purpose, kind, reference, dated)",
                        paper.id(),
                        stay.id(),
                        e.id(),
                        code,
                        "ENTER",
                        paper.kind(),
                        paper.reference(),
                        paper.dated()));
        act(
                e,
                stay.from(),
                "register.enter",
                null,
                json(Map.of("bases", stay.bases(), "enteredOn", stay.from().toString())),
                null);
        if (stay.to() != null) {
            act(
                    e,
                    stay.to(),
                    "register.leave",
                    null,
                    json(Map.of("leftOn", stay.to().toString())),
                    reason);
        }
    }

    private static String json(Map<String, ?> fields) {
        return JSON.writeValueAsString(fields);
    }

    private void act(
            DemoEnterprise e,
            LocalDate on,
            String action,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {
        var minute = Math.floorMod(e.id().hashCode(), 420);
        var at = "%s %02d:%02d:00+08".formatted(on, 9 + minute / 60, minute % 60);
        row(
                "act",
                e.place().code(),
                at,
                e.place().name() + "市局经办人",
                "CITY_OFFICER",
                action,
                "enterprise",
                e.id(),
                before,
                after,
                reason);
    }

    private void row(String table, @Nullable Object... values) {
        row(table, java.util.Arrays.asList(values));
    }

    /** Keeps a row for {@link #flush}, in PostgreSQL's text format for COPY. */
    private void row(String table, List<@Nullable Object> values) {
        var text = rows.computeIfAbsent(table, _ -> new StringBuilder());
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : "\t").append(escaped(values.get(i)));
        }
        text.append('\n');
    }

    private static String escaped(@Nullable Object value) {
        return value == null
                ? "\\N"
                : value.toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private void flush() throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        // Enterprises first, then what refers to them, then the evidence of entries.
        for (var table : rows.keySet().stream()
                .sorted((a, b) -> Integer.compare(rank(a), rank(b)))
                .toList()) {
            copy.copyIn(
                    "copy " + table + " from stdin",
                    new StringReader(rows.get(table).toString()));
        }
        rows.clear();
    }

    private static int rank(String table) {
        return table.startsWith("enterprise (") ? 0 : table.startsWith("evidence") ? 2 : 1;
    }
}

package cn.qingshen.account;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.TestEnvironment.POSTGRES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.db.LocalPostgres;
import cn.qingshen.enterprise.RegisterClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the database itself makes sure of, whatever the application does. */
@IntegrationTest
class RowLevelSecurityTest {

    /** Tables whose rows are nobody's in particular. A new one comes here only with its reason. */
    private static final Map<String, String> REVIEWED = Map.ofEntries(
            Map.entry("jurisdiction", "public knowledge: the codes of GB/T 2260"),
            Map.entry("county", "public knowledge: the codes of GB/T 2260"),
            Map.entry("industry", "public knowledge: the codes of GB/T 4754"),
            Map.entry("statutory_rule", "public law; only the province's role may add or end a rule"),
            Map.entry("calendar_day", "public law; only the province's role may change it"),
            Map.entry("scheduled_tasks", "the scheduler's own: names of jobs and when they run, no data of theirs"),
            Map.entry("databasechangelog", "Liquibase's own; the application has no right to it"),
            Map.entry("databasechangeloglock", "Liquibase's own; the application has no right to it"));

    private static final String CITY = "622900";
    private static final String INSERT_ENTERPRISE =
            "insert into enterprise (credit_code, name, jurisdiction_code, size_class)"
                    + " values ('91620100MA00000000', 'x', '%s', 'SMALL')";

    @LocalServerPort
    int port;

    Connection application;
    Statement statement;

    @BeforeEach
    void connectAsTheApplication() throws SQLException {
        var linxia = RegisterClient.of(port, ISSUER.city(CITY));
        linxia.entered(linxia.addedIn(CITY), LocalDate.of(2021, 1, 1));
        application = DriverManager.getConnection(POSTGRES.url(), LocalPostgres.APP, LocalPostgres.PASSWORD);
        application.setAutoCommit(false);
        statement = application.createStatement();
    }

    @AfterEach
    void disconnect() throws SQLException {
        application.close();
    }

    private static List<String> names(String sql) {
        return List.of(Superuser.value(
                        "select coalesce(string_agg(name, ',' order by name), '') from (" + sql + ") found (name)")
                .split(","));
    }

    private static List<String> protectedTables() {
        var tables = new ArrayList<>(names("select relname from pg_class where relkind in ('r', 'p')"
                + " and relnamespace = 'public'::regnamespace"));
        tables.removeAll(REVIEWED.keySet());
        return tables;
    }

    @Test
    void protectsEveryTableOrHasAReasonNotTo() {
        var forced = names("""
                select c.relname from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                and c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid)""");
        assertThat(protectedTables()).contains("enterprise", "journal").isEqualTo(forced);
        assertThat(
                        names(
                                "select relname from pg_class where relkind in ('v', 'm', 'f') and relnamespace = 'public'::regnamespace"))
                .as("a view would read with its owner's rights")
                .containsExactly("");
    }

    @Test
    void letsNoPolicyApplyToEverybody() {
        assertThat(names("select polname from pg_policy where 0 = any (polroles)"))
                .containsExactly("");
    }

    @Test
    void givesTheApplicationNothingOfItsOwn() {
        assertThat(Superuser.value("select count(*) from pg_class where relowner = 'qingshen_app'::regrole"))
                .isEqualTo("0");
        assertThat(Superuser.value("select count(*) from pg_proc where proowner = 'qingshen_app'::regrole"))
                .isEqualTo("0");
        assertThat(Superuser.value("""
                        select count(*) from pg_roles where rolname like 'qingshen%'
                        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)""")).isEqualTo("0");
        assertThat(Superuser.value("select pg_has_role('qingshen_app', 'qingshen_owner', 'member')"))
                .isEqualTo("f");
        assertThat(Superuser.value("select has_schema_privilege('qingshen_app', 'public', 'create')"))
                .isEqualTo("f");
        assertThat(names("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                        + " and has_table_privilege('qingshen_rights', oid, 'truncate, references, trigger')"))
                .containsExactly("");
    }

    @Test
    void hasNoRowsWithoutAContext() throws SQLException {
        for (var table : protectedTables()) {
            assertThat(rows("select count(*) from " + table)).as(table).isZero();
        }
        refused(INSERT_ENTERPRISE.formatted(CITY));
        refused(
                "select journal_append('622900', 'a', 'b', array[gen_random_uuid()], array[null::jsonb], array[null::jsonb], null, null)");
    }

    @Test
    void hasNoRowsForACityThatNamesNone() throws SQLException {
        for (var table : protectedTables()) {
            statement.execute("set local role qingshen_city");
            assertThat(rows("select count(*) from " + table)).as(table).isZero();
            application.rollback();
        }
    }

    @Test
    void forgetsWhoAskedWhenTheTransactionEnds() throws SQLException {
        for (var end : List.of("commit", "rollback")) {
            become("qingshen_city", CITY);
            assertThat(rows("select count(*) from enterprise")).isPositive();
            statement.execute(end);
            assertThat(rows("select count(*) from enterprise")).isZero();
            assertThat(rows("select count(*) where asking_jurisdiction() is not null or asking_subject() is not null"))
                    .isZero();
            application.rollback();
        }
    }

    @Test
    void letsACityWriteOnlyItsOwn() throws SQLException {
        become("qingshen_city", CITY);
        refused(INSERT_ENTERPRISE.formatted("620900"));
        become("qingshen_city", CITY);
        refused("update enterprise set jurisdiction_code = '620900'");
        become("qingshen_city", "620900");
        assertThat(statement.executeUpdate(
                        "update enterprise set address = 'x' where jurisdiction_code = '%s'".formatted(CITY)))
                .isZero();
        refused(
                "select journal_append('%s', 'a', 'b', array[gen_random_uuid()], array[null::jsonb], array[null::jsonb], null, null)"
                        .formatted(CITY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"qingshen_party", "qingshen_consultancy", "qingshen_public"})
    void letsOutsidersWriteNothing(String role) throws SQLException {
        for (var change : List.of(
                INSERT_ENTERPRISE.formatted(CITY),
                "insert into enterprise_former_name (enterprise_id, jurisdiction_code, name, until)"
                        + " select gen_random_uuid(), '622900', 'x', current_date",
                "select journal_append('622900', 'a', 'b', array[gen_random_uuid()], array[null::jsonb], array[null::jsonb], null, null)")) {
            become(role, "");
            refused(change);
        }
        become(role, "");
        assertThat(statement.executeUpdate("update enterprise set address = 'x'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal set reason = 'x'",
                "delete from journal",
                "truncate journal",
                "insert into journal select * from journal",
                "update journal_head set seq = 0",
                "insert into journal_head select * from journal_head",
                "select journal_write('622900', now(), 's', 'n', 'r', 'a', 'o', array[gen_random_uuid()], array[null::jsonb], array[null::jsonb], null, null)",
                "delete from enterprise",
                "delete from register_entry",
                "delete from enterprise_history",
                "update enterprise_history set name = 'x'",
                "update enterprise_former_name set name = 'x'",
                "update evidence set reference = 'x'",
                "delete from evidence",
                "update register_entry set bases = array['HIGH_ENERGY']",
                "update register_entry set entered_on = entered_on - 1",
                "update register_entry set enter_reason = 'x'",
                "alter table journal disable trigger all",
                "alter table enterprise disable row level security",
                "set session_replication_role = replica",
                "set role qingshen_owner",
                "set role postgres"
            })
    void changesNothingOfWhatWas(String change) throws SQLException {
        for (var role : List.of("qingshen_city", "qingshen_province", "qingshen_job")) {
            become(role, CITY);
            refused(change);
        }
    }

    @Test
    void neverOpensAClosedEntryAgain() throws SQLException {
        become("qingshen_city", CITY);
        statement.execute("update register_entry set left_on = current_date, leave_reason = 'x' where left_on is null");
        refused("update register_entry set left_on = null, leave_reason = null");
        become("qingshen_city", CITY);
        statement.execute("update register_entry set left_on = current_date, leave_reason = 'x' where left_on is null");
        refused("update register_entry set left_on = current_date - 1");
    }

    private void become(String role, String jurisdiction) throws SQLException {
        application.rollback();
        statement.execute("""
                select set_config('role', '%s', true), set_config('qingshen.subject', 'somebody', true),
                       set_config('qingshen.actor_name', 'n', true), set_config('qingshen.acting_role', 'r', true),
                       set_config('qingshen.jurisdiction', '%s', true)""".formatted(role, jurisdiction));
    }

    private long rows(String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void refused(String change) throws SQLException {
        assertThatThrownBy(() -> statement.execute(change)).as(change).isInstanceOf(SQLException.class);
        application.rollback();
    }
}

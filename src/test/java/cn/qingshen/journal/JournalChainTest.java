package cn.qingshen.journal;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.TestEnvironment.POSTGRES;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.db.LocalPostgres;
import cn.qingshen.enterprise.EnterpriseFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The journal, looked at with the verifier that anybody can run. */
@IntegrationTest
class JournalChainTest {

    private static final String CITY = "620300";

    @LocalServerPort
    int port;

    private record Verdict(int exit, String text) {}

    @Test
    void holdsUntilSomebodyTampersWithIt() throws Exception {
        add("金昌甲有限公司");
        add("金昌乙有限公司 🏭 𠮷");
        assertThat(verify().text()).contains("all hold");
        assertThat(verify().exit()).isZero();

        tamper(
                "update journal set reason = 'because' where chain = '%s' and seq = 1".formatted(CITY),
                CITY + ": link 1 was changed");
        tamper("delete from journal where chain = '%s' and seq = 1".formatted(CITY), CITY + ": link 2 follows link 0");
        tamper("update journal_head set seq = 0 where chain = '%s'".formatted(CITY), CITY + ": the head is not link");
    }

    private void add(String name) {
        var facts = Map.of(
                "creditCode",
                EnterpriseFixture.creditCode(),
                "name",
                name,
                "jurisdictionCode",
                CITY,
                "sizeClass",
                "MICRO");
        var done = new GraphQlClient(port, ISSUER.city(CITY))
                .data(
                        "mutation($facts: EnterpriseFactsInput!) { enterpriseAdd(input: {facts: $facts}) { userErrors { code } } }",
                        Map.of("facts", facts));
        assertThat(done.at("/enterpriseAdd/userErrors")).isEmpty();
    }

    /** Does what only the server's superuser can, with the trigger off; sees it found out; and takes it back. */
    private void tamper(String change, String found) throws Exception {
        try (var connection = POSTGRES.superuser(LocalPostgres.DATABASE);
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table journal_kept as table journal; create table journal_head_kept as table journal_head");
            statement.execute("alter table journal disable trigger journal_append_only");
            try {
                statement.execute(change);
                var verdict = verify();
                assertThat(verdict.text()).contains(found).contains("BROKEN");
                assertThat(verdict.exit()).isEqualTo(1);
            } finally {
                statement.execute(
                        "delete from journal; insert into journal table journal_kept; drop table journal_kept");
                statement.execute(
                        "delete from journal_head; insert into journal_head table journal_head_kept; drop table journal_head_kept");
                statement.execute("alter table journal enable trigger journal_append_only");
            }
        }
    }

    private static Verdict verify() throws IOException, InterruptedException, SQLException {
        var driver = Path.of(org.postgresql.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        driver.toString(),
                        "bin/lib/VerifyJournal.java",
                        POSTGRES.url(),
                        LocalPostgres.OWNER,
                        LocalPostgres.PASSWORD)
                .redirectErrorStream(true)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), text);
    }
}

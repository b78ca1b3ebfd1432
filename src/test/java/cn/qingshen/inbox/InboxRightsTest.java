package cn.qingshen.inbox;

import static cn.qingshen.TestEnvironment.POSTGRES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.db.LocalPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** What the database itself makes sure of about people, messages and mails. */
@IntegrationTest
class InboxRightsTest {

    private static final String POST = """
            select inbox_post('[{"audience": "PROVINCE", "kind": "LIST_APPROVED", "args": [], "link": "%s",
                                 "dedupe_key": "%s"}]', true)""";

    @Autowired
    InboxService inbox;

    @Autowired
    PlatformTransactionManager transactions;

    Connection application;
    Statement statement;
    String subject;

    @BeforeEach
    void connectAsTheApplication() throws SQLException {
        subject = Posting.subject(Posting.person("CITY", "620800", null, true));
        Posting.person("CITY", "620800", null, true);
        new Posting(inbox, transactions).post(Posting.message(Audience.city("620800")));
        application = DriverManager.getConnection(POSTGRES.url(), LocalPostgres.APP, LocalPostgres.PASSWORD);
        application.setAutoCommit(false);
        statement = application.createStatement();
    }

    @AfterEach
    void disconnect() throws SQLException {
        application.close();
        Superuser.change("delete from mail_outbox");
        Superuser.change("delete from person");
    }

    private void become(String role, String somebody) throws SQLException {
        application.rollback();
        statement.execute("""
                select set_config('role', '%s', true), set_config('qingshen.subject', '%s', true),
                       set_config('qingshen.jurisdiction', '620800', true)""".formatted(role, somebody));
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

    @ParameterizedTest
    @ValueSource(strings = {"qingshen_province", "qingshen_city", "qingshen_party", "qingshen_public", "none"})
    void showsEverybodyThemselfAlone(String role) throws SQLException {
        become(role, subject);
        assertThat(rows("select count(*) from person")).isEqualTo(1);
        assertThat(rows("select count(*) from person where subject = '%s'".formatted(subject)))
                .isEqualTo(1);
        assertThat(statement.executeUpdate("update person set wants_email = false"))
                .isEqualTo(1);
        become(role, subject);
        refused("update person set subject = 'another'");
        become(role, "");
        assertThat(rows("select count(*) from person")).isZero();
    }

    @Test
    void showsJobsEverybodyAndEveryMail() throws SQLException {
        become("qingshen_job", "job:mail");
        assertThat(rows("select count(*) from person")).isGreaterThan(1);
        assertThat(rows("select count(*) from mail_outbox")).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"qingshen_province", "qingshen_city", "qingshen_party", "qingshen_public", "none"})
    void keepsMailsFromEverybodyElse(String role) throws SQLException {
        become(role, subject);
        assertThat(rows("select count(*) from mail_outbox")).isZero();
        refused("insert into mail_outbox (message_id, subject) select id, '%s' from inbox_message".formatted(subject));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into inbox_message (audience, kind, args, link, dedupe_key) values ('PROVINCE', 'LIST_APPROVED', '[]', '/', 'x')",
                "update inbox_message set link = '/'",
                "delete from inbox_message",
                "update inbox_read set read_at = now()",
                "delete from inbox_read",
                "insert into inbox_read (subject, message_id) select 'another', id from inbox_message"
            })
    void letsNobodyWriteMessagesOrReadForOthers(String change) throws SQLException {
        for (var role : List.of("qingshen_city", "qingshen_province")) {
            become(role, subject);
            if (change.startsWith("insert into inbox_read") && rows("select count(*) from inbox_message") == 0) {
                continue;
            }
            refused(change);
        }
    }

    @Test
    void letsAnyActTellOthersWithoutReadingIt() throws SQLException {
        for (var role : List.of("qingshen_city", "qingshen_party", "none")) {
            become(role, subject);
            var before = rows("select count(*) from inbox_message");
            assertThat(rows(POST.formatted("/lists", UUID.randomUUID()))).isEqualTo(1);
            assertThat(rows("select count(*) from inbox_message")).isEqualTo(before);
        }
        become("qingshen_public", subject);
        refused(POST.formatted("/lists", UUID.randomUUID()));
        become("qingshen_city", "");
        refused(POST.formatted("/lists", UUID.randomUUID()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\\\evil.example", "javascript:alert(1)", ""})
    void takesOnlyPathsOfOurs(String link) throws SQLException {
        become("qingshen_city", subject);
        refused(POST.formatted(link, UUID.randomUUID()));
    }
}

package cn.qingshen.audit;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.audit.AuditFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.AtOnce;
import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.account.SystemJob;
import cn.qingshen.inbox.InboxTexts;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Who is told of deadlines, and how often. */
@IntegrationTest
class DeadlineRemindersTest {

    @LocalServerPort
    int port;

    @Autowired
    DeadlineReminders reminders;

    private void remind() {
        SystemJob.run("test", reminders::send);
    }

    private static long messages(String auditId, String kind) {
        return Long.parseLong(Superuser.value(
                "select count(*) from inbox_message where object_id = ? and kind = ?", UUID.fromString(auditId), kind));
    }

    @Test
    void remindsWhoseRoundItIs() {
        var id = AuditFixture.announced(port, "620500", 1, TODAY.minusDays(10)).getFirst();
        remind();
        assertThat(messages(id, "DEADLINE_SOON")).isEqualTo(1);
        assertThat(messages(id, "DEADLINE_ESCALATED")).isZero();
        var enterprise = new GraphQlClient(port, ISSUER.enterprise(AuditFixture.enterpriseOf(id)));
        assertThat(InboxTexts.of(enterprise)).anyMatch(text -> text.contains("企业公布信息"));
    }

    @Test
    void tellsTheCityOfWhatIsOverdueAndTheProvinceOfACityThatLetsItBe() {
        var id = AuditFixture.announced(port, "620700", 1, TODAY.minusDays(50)).getFirst();
        remind();
        assertThat(messages(id, "DEADLINE_OVERDUE")).isEqualTo(1);
        assertThat(messages(id, "DEADLINE_ESCALATED")).isEqualTo(1);
        assertThat(Superuser.value(
                        "select count(*) from inbox_message where audience = 'PROVINCE' and args::text like '%620700%'"
                                + " and kind = 'DEADLINE_ESCALATED'"))
                .isEqualTo("1");
    }

    @Test
    void saysEachThingOnceHoweverManyRunAtOnce() throws Exception {
        var id = AuditFixture.announced(port, "621100", 3, TODAY.minusDays(50)).getFirst();
        Callable<JsonNode> run = () -> {
            remind();
            return NullNode.getInstance();
        };
        AtOnce.all(Stream.of(run, run, run, run));
        assertThat(messages(id, "DEADLINE_OVERDUE")).isEqualTo(1);
        assertThat(messages(id, "DEADLINE_SOON")).isEqualTo(1);
    }

    @Test
    void tellsNobodyOfARoundThatStandsStill() {
        var id = AuditFixture.announced(port, "621200", 1, TODAY.minusDays(50)).getFirst();
        AuditClient.of(port, ISSUER.city("621200")).done("auditSuspend", AuditClient.input(id, "reason", "停产"));
        remind();
        for (var kind : List.of("DEADLINE_SOON", "DEADLINE_OVERDUE", "DEADLINE_ESCALATED")) {
            assertThat(messages(id, kind)).as(kind).isZero();
        }
    }
}

package cn.qingshen.plan;

import static cn.qingshen.TestEnvironment.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.enterprise.ListingBasis;
import cn.qingshen.enterprise.RegisterClient;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whom the acts on a yearly list tell. */
@IntegrationTest
class ListMessagesTest {

    private static final String CITY = "620200";
    private static final LocalDate TODAY = TestEnvironment.today();
    private static final int YEAR = TODAY.getYear() + 1;

    @LocalServerPort
    int port;

    ListedCity city;
    ListClient jiayuguan;
    ListClient province;

    @BeforeEach
    void emptyTheCity() {
        city = ListedCity.emptied(RegisterClient.of(port, ISSUER.city(CITY)), CITY);
        jiayuguan = ListClient.of(port, ISSUER.city(CITY));
        province = ListClient.of(port, ISSUER.province());
    }

    /** The latest of somebody's messages about a thing. */
    private static List<String> told(GraphQlClient reader, String objectId) {
        return reader.data("{ inboxMessages(first: 100) { nodes { kind text link objectId } } }")
                .at("/inboxMessages/nodes")
                .valueStream()
                .filter(message -> message.get("objectId").asString().equals(objectId))
                .map(message -> message.get("kind").asString() + " "
                        + message.get("text").asString() + " "
                        + message.get("link").asString())
                .toList();
    }

    @Test
    void tellTheProvinceWhatACitySubmitsAndTheCityWhatBecomesOfIt() {
        city.accepted(TODAY.minusYears(5), ListingBasis.USES_TOXIC);
        var id = jiayuguan.submitted(YEAR);
        assertThat(told(province.api(), id))
                .containsExactly("LIST_SUBMITTED 嘉峪关市提交了 %d 年度名单，请审查 /lists/%s".formatted(YEAR, id));
        province.done("annualListReturn", Map.of("annualListId", id, "reason", "请补充"));
        jiayuguan.done("annualListSubmit", Map.of("annualListId", id));
        province.done("annualListApprove", Map.of("annualListId", id));
        assertThat(told(province.api(), id)).hasSize(2);
        assertThat(told(jiayuguan.api(), id))
                .containsExactly(
                        "LIST_APPROVED %d 年度名单已核定，等待公布 /lists/%s".formatted(YEAR, id),
                        "LIST_RETURNED %d 年度名单已退回：请补充 /lists/%s".formatted(YEAR, id));
        assertThat(told(new GraphQlClient(port, ISSUER.city("620900")), id)).isEmpty();
    }

    @Test
    void tellEveryListedEnterpriseAndTheCityOfThePublicationAtOnce() {
        var listed = List.of(
                city.accepted(TODAY.minusYears(5), ListingBasis.USES_TOXIC),
                city.accepted(TODAY.minusYears(5), ListingBasis.USES_TOXIC));
        var id = jiayuguan.submitted(YEAR);
        province.done("annualListApprove", Map.of("annualListId", id));
        var sent = StatementLog.during(() -> province.done(
                "annualListsPublish",
                Map.of("year", YEAR, "documentNumber", "甘环发〔2027〕1号", "publishedOn", TODAY.toString())));
        assertThat(sent.statements().stream().filter(sql -> sql.contains("inbox_post")))
                .hasSize(1);
        assertThat(told(jiayuguan.api(), id)).first().asString().startsWith("LIST_PUBLISHED");
        assertThat(listed)
                .allSatisfy(enterprise -> assertThat(told(
                                new GraphQlClient(port, ISSUER.enterprise(UUID.fromString(enterprise))), enterprise))
                        .containsExactly("ENTERPRISE_LISTED 贵单位已列入 %d 年度强制性清洁生产审核名单（甘环发〔2027〕1号） /enterprises/%s"
                                .formatted(YEAR, enterprise)));
    }

    @Test
    void tellNobodyOfARefusedAct() {
        var id = jiayuguan.drafted(YEAR);
        var refused = jiayuguan.act("annualListSubmit", Map.of("annualListId", id));
        assertThat(RegisterClient.refusals(refused)).isNotEmpty();
        assertThat(Superuser.value("select count(*) from inbox_message where object_id = ?", UUID.fromString(id)))
                .isEqualTo("0");
    }
}

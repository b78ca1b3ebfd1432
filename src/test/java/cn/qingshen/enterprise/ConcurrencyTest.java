package cn.qingshen.enterprise;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.EnterpriseFixture.entry;
import static cn.qingshen.enterprise.EnterpriseFixture.leaving;
import static cn.qingshen.enterprise.EnterpriseFixture.typedIn;
import static cn.qingshen.enterprise.EnterpriseFixture.with;
import static cn.qingshen.enterprise.RegisterClient.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.AtOnce;
import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Two at once: one effect, and the other is told; never an exception, never a torn trail (issue 2, point 15). */
@IntegrationTest
class ConcurrencyTest {

    private static final String CITY = "621100";
    private static final LocalDate ENTERED = LocalDate.of(2021, 1, 1);
    private static final String UNCHAINED = """
            select count(*) from (
              select seq, prev_hash, lag(hash, 1, sha256(convert_to(chain, 'UTF8'))) over w as before,
                     row_number() over w as place, hash,
                     journal_link(prev_hash, chain, seq, at, subject, actor_name, acting_role, action, object_type,
                                  object_id, before, after, reason, rule) as right_hash
              from journal where chain = ? window w as (order by seq)) links
            where seq <> place or prev_hash <> links.before or hash <> right_hash""";

    @LocalServerPort
    int port;

    RegisterClient dingxi;
    Map<String, Object> facts;
    String id;

    @BeforeEach
    void addOne() {
        dingxi = RegisterClient.of(port, ISSUER.city(CITY));
        facts = typedIn(CITY);
        id = dingxi.added(facts);
    }

    private static List<JsonNode> twice(Callable<JsonNode> act) throws Exception {
        return AtOnce.all(Stream.of(act, act));
    }

    private static List<String> allRefusals(List<JsonNode> payloads) {
        return payloads.stream().flatMap(payload -> refusals(payload).stream()).toList();
    }

    private long acts(String action) {
        return Long.parseLong(Superuser.value(
                "select count(*) from journal where object_id = ? and action = ?", UUID.fromString(id), action));
    }

    @RepeatedTest(5)
    void letsOneOfTwoCorrectionsWin() throws Exception {
        var payloads = AtOnce.all(Stream.of("甲址", "乙址")
                .map(address -> () -> dingxi.correct(id, 1, with(facts, "address", address), "改")));
        assertThat(allRefusals(payloads)).containsExactly("CHANGED_BY_ANOTHER null");
        assertThat(payloads)
                .allSatisfy(payload ->
                        assertThat(payload.at("/enterprise/version").asInt()).isEqualTo(2));
        assertThat(acts("enterprise.correct")).isEqualTo(1);
    }

    @RepeatedTest(5)
    void addsACreditCodeOnce() throws Exception {
        var same = typedIn(CITY);
        assertThat(allRefusals(twice(() -> dingxi.add(same))))
                .containsExactly("DUPLICATE_CREDIT_CODE facts.creditCode");
        assertThat(Superuser.value("select count(*) from enterprise where credit_code = ?", same.get("creditCode")))
                .isEqualTo("1");
    }

    @RepeatedTest(5)
    void givesACreditCodeToOneOfTwoCorrections() throws Exception {
        var otherFacts = typedIn(CITY);
        var other = dingxi.added(otherFacts);
        var code = EnterpriseFixture.creditCode();
        var payloads = AtOnce.all(Stream.of(
                () -> dingxi.correct(id, 1, with(facts, "creditCode", code), "改"),
                () -> dingxi.correct(other, 1, with(otherFacts, "creditCode", code), "改")));
        assertThat(allRefusals(payloads)).containsExactly("DUPLICATE_CREDIT_CODE facts.creditCode");
    }

    @RepeatedTest(3)
    void entersOnce() throws Exception {
        assertThat(allRefusals(twice(() -> dingxi.enter(id, entry(ENTERED)))))
                .containsExactly("ALREADY_ON_REGISTER null");
        assertThat(acts("register.enter")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void leavesOnce() throws Exception {
        dingxi.entered(id, ENTERED);
        assertThat(allRefusals(twice(() -> dingxi.leave(id, leaving(ENTERED.plusYears(1))))))
                .containsExactly("NOT_ON_REGISTER null");
        assertThat(acts("register.leave")).isEqualTo(1);
    }

    @RepeatedTest(5)
    void mergesTwoRecordsOneWayOnly() throws Exception {
        var other = dingxi.addedIn(CITY);
        var payloads = AtOnce.all(Stream.of(() -> dingxi.merge(id, other, "同一"), () -> dingxi.merge(other, id, "同一")));
        assertThat(allRefusals(payloads)).containsExactly("MERGED null");
        assertThat(acts("enterprise.merge")).isEqualTo(1);
    }

    @RepeatedTest(5)
    void mergesBetweenTheSameTwoCitiesWithoutBlocking() throws Exception {
        var province = RegisterClient.of(port, ISSUER.province());
        var here = IntStream.range(0, 6).mapToObj(_ -> dingxi.addedIn(CITY)).toList();
        var there =
                IntStream.range(0, 6).mapToObj(_ -> province.addedIn("620700")).toList();
        var payloads = AtOnce.all(IntStream.range(0, 6)
                .mapToObj(i -> () -> i % 2 == 0
                        ? province.merge(here.get(i), there.get(i), "同一")
                        : province.merge(there.get(i), here.get(i), "同一")));
        assertThat(allRefusals(payloads)).isEmpty();
    }

    @Test
    void keepsTheChainUnbrokenUnderManyActs() throws Exception {
        var payloads = AtOnce.all(IntStream.range(0, 40).mapToObj(i -> () -> switch (i % 4) {
            case 0 -> dingxi.add(typedIn(CITY));
            case 1 -> dingxi.correct(id, 1, with(facts, "address", "第%d址".formatted(i)), "改");
            case 2 -> dingxi.enter(id, entry(ENTERED));
            default -> dingxi.add(with(typedIn(CITY), "name", ""));
        }));
        assertThat(payloads).hasSize(40);
        assertThat(acts("enterprise.correct")).isEqualTo(1);
        assertThat(acts("register.enter")).isEqualTo(1);
        assertThat(Long.parseLong(Superuser.value("select count(*) from journal where chain = ?", CITY)))
                .isGreaterThanOrEqualTo(12);
        assertThat(Superuser.value(UNCHAINED, CITY)).isEqualTo("0");
        assertThat(Superuser.value("""
                        select count(*) from journal_head h where h.chain = ? and (h.seq, h.hash) =
                          (select j.seq, j.hash from journal j where j.chain = h.chain order by j.seq desc limit 1)""", CITY)).isEqualTo("1");
    }
}

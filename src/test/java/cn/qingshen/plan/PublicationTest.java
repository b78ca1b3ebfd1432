package cn.qingshen.plan;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.RegisterClient.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.enterprise.ListingBasis;
import cn.qingshen.enterprise.RegisterClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The publication of a year: as far as it has come is seen meanwhile, and it is all or nothing. */
@IntegrationTest
class PublicationTest {

    private static final List<String> CITIES = List.of("620400", "620500");
    private static final LocalDate TODAY = TestEnvironment.today();
    private static final int YEAR = TODAY.getYear() + 1;

    /** What only the statement has that begins the rounds of a list. */
    private static final String BEGINS_ROUNDS = "\"annual_list_item_id\"";

    @LocalServerPort
    int port;

    ListClient province;
    List<String> lists;

    @BeforeEach
    void approveTwo() {
        province = ListClient.of(port, ISSUER.province());
        // What other tests left approved would be published with these.
        Superuser.change("update annual_list set state = 'RETURNED' where state = 'APPROVED'");
        lists = new ArrayList<>();
        for (var code : CITIES) {
            var city = ListedCity.emptied(RegisterClient.of(port, ISSUER.city(code)), code);
            city.registered(TODAY.minusDays(3), ListingBasis.EXCEEDS_STANDARD);
            city.registered(TODAY.minusDays(3), ListingBasis.EXCEEDS_TOTAL);
            var list = ListClient.of(port, ISSUER.city(code)).submitted(YEAR);
            province.done("annualListApprove", Map.of("annualListId", list));
            lists.add(list);
        }
    }

    private static Map<String, Object> publication() {
        return Map.of("year", YEAR, "documentNumber", "甘环发〔2027〕1号", "publishedOn", TODAY.toString());
    }

    private String progress() {
        return Superuser.value(
                "select (select last_value from annual_list_publication_done) || ' of ' || total from annual_list_publication where year = ?",
                YEAR);
    }

    @Test
    void showsHowFarItHasComeWhileItRuns() {
        var meanwhile = new ArrayList<String>();
        StatementLog.afterNext(
                BEGINS_ROUNDS, () -> StatementLog.afterNext(BEGINS_ROUNDS, () -> meanwhile.add(progress())));
        province.done("annualListsPublish", publication());
        assertThat(meanwhile).containsExactly("2 of 4");
        assertThat(progress()).isEqualTo("4 of 4");
    }

    @Test
    void publishesNothingWhenOneListCannotBe() {
        // Somebody's round began by another way, behind the approval.
        var enterprise = Superuser.value(
                "select enterprise_id from annual_list_item where annual_list_id = ? limit 1",
                UUID.fromString(lists.get(1)));
        Superuser.change("""
                insert into audit (enterprise_id, jurisdiction_code, annual_list_item_id, year, announced_on, reviewed_by, track)
                select enterprise_id, jurisdiction_code, id, 2020, '2020-01-01', 'CITY', 'STANDARD'
                from annual_list_item where enterprise_id = ?""", UUID.fromString(enterprise));
        var before = Superuser.value("select count(*) from journal");
        var payload = province.act("annualListsPublish", publication());
        assertThat(refusals(payload)).containsExactly("UNLISTABLE null");
        assertThat(Superuser.value(
                        "select string_agg(distinct state, ' ') from annual_list where id in (?, ?)",
                        UUID.fromString(lists.get(0)),
                        UUID.fromString(lists.get(1))))
                .isEqualTo("APPROVED");
        assertThat(Superuser.value("select count(*) from journal")).isEqualTo(before);
    }
}

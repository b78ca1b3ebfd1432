package cn.qingshen.plan;

import static cn.qingshen.TestEnvironment.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.enterprise.RegisterClient;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A city with ten thousand enterprises on its register: each is weighed, listed, published and notified at most once. */
@IntegrationTest
class LargeRegisterTest {

    private static final String CITY = "6200KQ";
    private static final int YEAR = TestEnvironment.today().getYear() + 1;

    @LocalServerPort
    int port;

    /** 1,000 are above limits; of the 9,000 toxic ones 900 fall due in the year of the list, the others in the next. */
    @BeforeEach
    void fillTheRegister() {
        ListedCity.emptied(RegisterClient.of(port, ISSUER.city(CITY)), CITY);
        Superuser.change("""
                insert into enterprise (credit_code, name, jurisdiction_code, size_class)
                select '91620000KQ' || lpad(i::text, 8, '0'), '万家企业' || i, ?, 'SMALL'
                from generate_series(0, 9999) i""", CITY);
        Superuser.change("""
                insert into register_entry (enterprise_id, jurisdiction_code, bases, entered_on)
                select id, jurisdiction_code,
                       case when i %% 10 = 0 then '{EXCEEDS_TOTAL}' else '{USES_TOXIC}' end::text[],
                       make_date(case when i / 10 %% 10 = 0 then %1$d else %1$d + 1 end, 3, 1)
                from (select id, jurisdiction_code, right(credit_code, 8)::int as i
                      from enterprise where name like '万家企业%%') all_of_them""".formatted(YEAR - 5));
    }

    /** Ten thousand are too many for the tests that come after this one. */
    @AfterEach
    void forgetThem() {
        Superuser.change("""
                set session_replication_role = replica;
                delete from inbox_message where party in (select id from enterprise where name like '万家企业%');
                delete from notice where jurisdiction_code = '6200KQ';
                delete from audit where jurisdiction_code = '6200KQ';
                delete from annual_list_item where jurisdiction_code = '6200KQ';
                delete from annual_list where jurisdiction_code = '6200KQ';
                delete from register_entry where jurisdiction_code = '6200KQ';
                delete from enterprise where name like '万家企业%'""");
    }

    @Test
    void proposesFromTenThousand() {
        var city = ListClient.of(port, ISSUER.city(CITY));
        var started = System.nanoTime();
        var id = city.drafted(YEAR);
        System.out.printf("proposed from 10,000 in %d ms%n", (System.nanoTime() - started) / 1_000_000);
        assertThat(city.list(id, "enterprises exceeding dropped").toString())
                .isEqualTo("{\"enterprises\":5500,\"exceeding\":1000,\"dropped\":0}");
        assertThat(Superuser.value("""
                        select string_agg(line, ', ' order by line) from (
                          select reason || ' ' || coalesce(due_on::text, 'at once') || ' ' || count(distinct enterprise_id) as line
                          from annual_list_item where annual_list_id = ? group by reason, due_on) lines""", UUID.fromString(id)))
                .isEqualTo("BROUGHT_FORWARD %d-03-01 3600, EXCEEDS at once 1000, NEVER_AUDITED %d-03-01 900"
                        .formatted(YEAR + 1, YEAR));
    }

    @Test
    void publishesAndNotifiesThousands() {
        // What other tests left approved would be published with these.
        Superuser.change("update annual_list set state = 'RETURNED' where state = 'APPROVED'");
        var id = ListClient.of(port, ISSUER.city(CITY)).submitted(YEAR);
        var province = ListClient.of(port, ISSUER.province());
        province.done("annualListApprove", Map.of("annualListId", id));
        var today = TestEnvironment.today().toString();
        timed(
                "published 5,500",
                () -> province.done(
                        "annualListsPublish",
                        Map.of("year", YEAR, "documentNumber", "甘环发〔2027〕1号", "publishedOn", today)));
        assertThat(rows("audit")).isEqualTo("5500 5500");
        var making = Map.of("input", Map.of("annualListId", id, "dated", today));
        timed(
                "notified 5,500",
                () -> assertThat(new GraphQlClient(port, ISSUER.city(CITY))
                                .data(
                                        "mutation($input: NoticesMakeInput!) { noticesMake(input: $input) { made } }",
                                        making)
                                .at("/noticesMake/made")
                                .asInt())
                        .isEqualTo(5_500));
        assertThat(rows("notice")).isEqualTo("5500 5500");
    }

    private static String rows(String table) {
        return Superuser.value(
                "select count(*) || ' ' || count(distinct enterprise_id) from " + table
                        + " where jurisdiction_code = ?",
                CITY);
    }

    private static void timed(String what, Runnable act) {
        var started = System.nanoTime();
        act.run();
        System.out.printf("%s in %d ms%n", what, (System.nanoTime() - started) / 1_000_000);
    }
}

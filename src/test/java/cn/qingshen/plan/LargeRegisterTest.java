package cn.qingshen.plan;

import static cn.qingshen.TestEnvironment.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.enterprise.RegisterClient;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A city with ten thousand enterprises on its register: all of them are weighed, and each at most once is listed. */
@IntegrationTest
class LargeRegisterTest {

    private static final String CITY = "6200KQ";
    private static final int YEAR = LocalDate.now().getYear() + 1;

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
}

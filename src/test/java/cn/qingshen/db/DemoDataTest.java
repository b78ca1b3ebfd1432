package cn.qingshen.db;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.common.CreditCode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoDataTest {

    private static LocalPostgres postgres;

    @BeforeAll
    static void fill() {
        postgres = LocalPostgres.temporary();
        postgres.migrate();
        DemoData.fillIfEmpty(postgres, DemoData.DEMO, _ -> {});
    }

    @AfterAll
    static void close() throws IOException {
        postgres.close();
    }

    @Test
    void fillsAllJurisdictionsWithFiveYears() throws SQLException {
        assertThat(numbers("select count(*) from enterprise")).containsExactly(1200L);
        assertThat(numbers("select count(distinct jurisdiction_code) from enterprise"))
                .containsExactly(16L);
        assertThat(numbers("select count(distinct extract(year from entered_on)) from register_entry")
                        .getFirst())
                .isGreaterThan(3);
        assertThat(numbers("select count(*) from register_entry where left_on is not null")
                        .getFirst())
                .isPositive();
        assertThat(numbers("select count(*) from enterprise_history").getFirst())
                .isPositive();
    }

    @Test
    void fillsFiveYearsOfListsAndRoundsInEveryState() throws SQLException {
        assertThat(numbers("select count(distinct year) from annual_list where state = 'PUBLISHED'"))
                .containsExactly(5L);
        assertThat(numbers("select count(*) from audit").getFirst()).isBetween(300L, 1_200L);
        assertThat(numbers("select count(distinct state) from audit")).containsExactly(8L);
        assertThat(numbers("select count(distinct track) from audit")).containsExactly(2L);
        assertThat(numbers("select count(distinct reviewed_by) from audit")).containsExactly(2L);
        assertThat(numbers("select count(*) from audit where state = 'AUDITING' and announced_on < '2025-06-01'")
                        .getFirst())
                .as("late")
                .isPositive();
        assertThat(numbers("select count(*) from audit where started_on > current_date or ended_on > current_date"))
                .containsExactly(0L);
        assertThat(numbers("select count(*) from consultancy c where exists"
                        + " (select from consultancy_bar b where b.consultancy_id = c.id and b.lifted_on is null)"))
                .containsExactly(1L);
    }

    @Test
    void sendsTwoInspectorsToChecksOfTodayAndTomorrow() throws SQLException {
        assertThat(
                        numbers(
                                "select count(*) from spot_check where planned_on = (now() at time zone 'Asia/Shanghai')::date"))
                .containsExactly(2L);
        assertThat(numbers("select count(*) from spot_check where state = 'PLANNED' and audit_id is not null"))
                .containsExactly(3L);
        assertThat(numbers("select count(*) from spot_check_inspector group by check_id"))
                .hasSize(15)
                .containsOnly(2L);
    }

    @Test
    void seatsExpertsOnPanelsInEveryState() throws SQLException {
        assertThat(numbers(
                        "select count(*) from review_panel where state = any (array ['SEATING', 'COMPLETE', 'CORRECTING', 'DONE'])"
                                + " group by state order by state"))
                .containsExactly(3L, 1L, 2L, 1L);
        assertThat(numbers("select count(distinct s.panel_id) from assignment s join expert x on x.id = s.expert_id"
                        + " where x.name = '孙德明' and s.state in ('OFFERED', 'ACCEPTED', 'DONE')"))
                .as("expert-01 sits on each")
                .containsExactly(6L);
        assertThat(
                        numbers(
                                "select count(*) from assignment where state = 'OFFERED' and answer_by >= (now() at time zone 'Asia/Shanghai')::date"))
                .as("in time to be answered")
                .containsExactly(2L);
        assertThat(numbers("select count(*) from review_conclusion where (mean >= 70) <> (outcome <> 'FAIL')"))
                .containsExactly(0L);
        assertThat(numbers("select count(*) from score group by panel_id order by 1"))
                .as("whole sheets: of one, of three times five")
                .containsExactly(9L, 45L, 45L, 45L);
    }

    @Test
    void drawsACampaignAndPreparesAnother() throws SQLException {
        assertThat(
                        numbers(
                                "select count(*) from check_campaign where state in ('DRAWN', 'FROZEN') group by state order by state"))
                .as("Lanzhou's and the province's are drawn")
                .containsExactly(2L, 1L);
        assertThat(numbers("select count(*) from spot_check where ground = 'CAMPAIGN' group by state order by state"))
                .as("closed, two of them by the province, and reported")
                .containsExactly(4L, 2L);
        assertThat(numbers(
                        "select count(distinct excluded_by) from check_campaign_candidate join check_campaign c on c.id = campaign_id"
                                + " where subject_kind = 'ENTERPRISE' group by campaign_id order by 1"))
                .as("somebody is left out of each")
                .doesNotContain(0L);
    }

    @Test
    void ordersToMendWhatWasFound() throws SQLException {
        assertThat(numbers("select count(*) from rectification_order where state = 'OPEN' and enterprise_id = '"
                        + DemoEnterprise.FIRST_ID + "'"))
                .containsExactly(1L);
        assertThat(numbers("select count(*) from rectification_order where state = 'CLOSED'"))
                .containsExactly(1L);
        assertThat(numbers("select count(distinct order_id) from rectification_item"
                        + " where state in ('OPEN', 'RETURNED') and due_on < current_date"))
                .containsExactly(1L);
    }

    @Test
    void decidesOfThoseWhomChecksFoundAtFault() throws SQLException {
        assertThat(numbers("select count(*) from sanction where state = 'PROPOSED'"))
                .containsExactly(1L);
        assertThat(numbers("select count(*) from sanction where kind = 'CIRCULAR_CRITICISM' and state = 'APPROVED'"
                        + " and enterprise_id = '" + DemoEnterprise.FIRST_ID + "'"))
                .containsExactly(1L);
        assertThat(numbers("select count(*) from sanction where state = 'FULFILLED'"))
                .containsExactly(1L);
        assertThat(numbers("select count(*) from sanction where consultancy_id is not null"))
                .containsExactly(1L);
        assertThat(numbers("select count(*) from sanction s where exists"
                        + " (select from sanction_ground g where g.sanction_id = s.id)"))
                .containsExactly(4L);
        assertThat(numbers("select count(*) from sanction where dated_on > current_date or ended_on > current_date"))
                .containsExactly(0L);
    }

    @Test
    void leavesTheFirstEnterpriseDueForItsNextRound() throws SQLException {
        assertThat(numbers("select year from audit where state = 'ACCEPTED' and enterprise_id = '"
                        + DemoEnterprise.FIRST_ID + "' and ended_on < '2023-01-01'"))
                .containsExactly(2022L);
        assertThat(numbers("select count(*) from register_entry where left_on is null and bases && array"
                        + " ['USES_TOXIC', 'DISCHARGES_TOXIC'] and enterprise_id = '" + DemoEnterprise.FIRST_ID + "'"))
                .containsExactly(1L);
    }

    @Test
    void writesAJournalWhoseChainsHold() throws SQLException {
        assertThat(numbers("""
                select count(*) from journal j left join journal p on p.chain = j.chain and p.seq = j.seq - 1
                where j.hash <> journal_link(j.prev_hash, j.chain, j.seq, j.at, j.subject, j.actor_name, j.acting_role,
                    j.action, j.object_type, j.object_id, j.before, j.after, j.reason, j.rule)
                   or j.prev_hash <> coalesce(p.hash, sha256(convert_to(j.chain, 'UTF8')))
                   or j.at < p.at""")).containsExactly(0L);
        assertThat(
                        numbers(
                                "select count(*) from enterprise e where not exists (select from journal j where j.object_id = e.id)"))
                .containsExactly(0L);
    }

    @Test
    void givesEachEnterpriseAValidCreditCode() throws SQLException {
        try (var connection = postgres.superuser(LocalPostgres.DATABASE);
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select credit_code from enterprise union all select credit_code from consultancy")) {
            while (found.next()) {
                assertThat(CreditCode.isValid(found.getString(1)))
                        .as(found.getString(1))
                        .isTrue();
            }
        }
    }

    @Test
    void givesTheDemoLogInItsEnterprise() throws SQLException {
        assertThat(numbers("""
                select count(*) from enterprise e join register_entry r on r.enterprise_id = e.id and r.left_on is null
                where e.id = '0192f0c0-0000-7000-8000-000000000001' and e.jurisdiction_code = '620100'""")).containsExactly(1L);
    }

    @Test
    void hasAConsultancyThatIsBarredAgainAndOneThatLacksAMethodTechnician() throws SQLException {
        assertThat(numbers("select count(*) from consultancy where industry_technicians > 0"))
                .containsExactly(3L);
        assertThat(numbers("select count(*) from consultancy where method_technicians = 0"))
                .containsExactly(1L);
        assertThat(numbers("""
                select count(*) from consultancy_bar where consultancy_id = '0192f0c0-0000-7000-8000-000000000203'
                group by lifted_on is null""")).containsExactly(1L, 1L);
        assertThat(numbers("select count(*) from journal where object_type = 'consultancy' and action like '%.bar'"))
                .containsExactly(2L);
    }

    @Test
    void isTheSameEachTime() {
        assertThat(DemoEnterprise.of(7, List.of())).isEqualTo(DemoEnterprise.of(7, List.of()));
        assertThat(DemoEnterprise.of(7, List.of())).isNotEqualTo(DemoEnterprise.of(8, List.of()));
    }

    private static List<Long> numbers(String sql) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var connection = postgres.superuser(LocalPostgres.DATABASE);
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                numbers.add(found.getLong(1));
            }
        }
        return numbers;
    }
}

package cn.qingshen.sanction;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.sanction.SanctionKind.CIRCULAR_CRITICISM;
import static cn.qingshen.sanction.SanctionKind.LEGAL_ACTION;
import static cn.qingshen.sanction.SanctionKind.ORDER_CORRECTION;
import static cn.qingshen.sanction.SanctionKind.RECTIFY_BY_DATE;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.account.SystemJob;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From a proposal to a decision and what becomes of it. */
@IntegrationTest
class SanctionTest extends SanctionScenario {

    @Autowired
    SanctionReminders reminders;

    @Test
    void takesEffectOnceAnotherOfficerApproves() {
        var id = officer.proposed(draft(RECTIFY_BY_DATE));
        assertThat(told(id, "SANCTION_PROPOSED")).isEqualTo(1);
        assertThat(officer.sanction(id, "number").get("number").isNull()).isTrue();
        assertThat(officer.refusals("sanctionApprove", of("id", id))).containsExactly("SAME_PERSON null");
        assertThat(officer.refusals("sanctionReject", of("id", id, "reason", "不")))
                .containsExactly("SAME_PERSON null");
        assertThat(owner.sees(id)).isFalse();
        var approved = colleague.done("sanctionApprove", of("id", id));
        assertThat(approved.get("state").asString()).isEqualTo("APPROVED");
        assertThat(approved.get("number").asString())
                .matches(CITY_CODE + "-" + TestEnvironment.today().getYear() + "-[0-9]{3}");
        assertThat(colleague.refusals("sanctionApprove", of("id", id))).containsExactly("WRONG_STATE null");
        assertThat(told(id, "SANCTION_APPROVED")).isEqualTo(1);
        assertThat(told(id, "SANCTION_DECIDED")).isEqualTo(1);
        assertThat(actions(officer, id)).containsExactly("approve", "propose");
    }

    @Test
    void keepsTwoPeopleApartInTheDatabaseToo() {
        var id = UUID.fromString(officer.proposed(draft(LEGAL_ACTION)));
        assertThatThrownBy(() -> Superuser.change(
                        "update sanction_handling set decided_by = proposed_by, decided_by_name = 'x', decided_at = now()"
                                + " where sanction_id = ?",
                        id))
                .hasMessageContaining("sanction_handling_two_people");
    }

    @Test
    void tellsWhomItIsOfWhatWasDecidedAndNotWhoDidIt() {
        var id = approved(LEGAL_ACTION);
        var fields = "kind subjectName article facts datedOn enterprise { id name } consultancy { id } check { id }"
                + " grounds { text severity } handling { proposedByName decidedByName } journal { nodes { action } }";
        var seen = owner.sanction(id, fields);
        assertThat(seen.get("facts").asString()).startsWith("审核报告与台账不一致。");
        assertThat(seen.get("article").asString()).isEqualTo("清洁生产促进法第三十九条");
        assertThat(seen.get("datedOn").asString())
                .isEqualTo(TestEnvironment.today().toString());
        assertThat(seen.at("/enterprise/name").asString())
                .isEqualTo(seen.get("subjectName").asString());
        assertThat(seen.get("grounds").toString()).isEqualTo("[{\"text\":\"废水直排\",\"severity\":\"SEVERE\"}]");
        assertThat(seen.get("consultancy").isNull()).isTrue();
        assertThat(seen.get("handling").isNull()).isTrue();
        assertThat(seen.at("/journal/nodes")).isEmpty();
        var own = officer.sanction(id, fields);
        assertThat(own.at("/handling/proposedByName").asString()).isEqualTo("市局");
        assertThat(own.at("/handling/decidedByName").asString()).isEqualTo("市局");
    }

    @ParameterizedTest
    @CsvSource({
        "subjectId, 0192f0c0-0000-7000-8000-00000000dead, UNKNOWN_VALUE subjectId",
        "subjectId, '不是编号', UNKNOWN_VALUE subjectId",
        "kind, PUBLISH_NAME, SANCTION_UNFIT kind",
        "facts, ' ', REQUIRED facts",
        "facts, 'a\u0000b', INVALID_CHARACTERS facts",
        "facts, '甲\u202e乙', INVALID_CHARACTERS facts",
        "article, , REQUIRED article",
        "article, '一\n二', INVALID_CHARACTERS article",
        "dueOn, , REQUIRED dueOn",
        "dueOn, 2020-01-01, OUT_OF_RANGE dueOn",
        "dueOn, 2999-01-01, OUT_OF_RANGE dueOn",
        "checkId, 0192f0c0-0000-7000-8000-00000000dead, NOT_FOUND null"
    })
    void refusesAProposalThatCannotBe(String field, String value, String refusal) {
        assertThat(officer.refusals("sanctionPropose", with(draft(RECTIFY_BY_DATE), field, value)))
                .containsExactly(refusal);
    }

    @Test
    void refusesAProposalWithoutGrounds() {
        var draft = draft(LEGAL_ACTION);
        assertThat(officer.refusals("sanctionPropose", with(draft, "findings", List.of())))
                .containsExactly("REQUIRED findings");
        assertThat(officer.refusals("sanctionPropose", with(draft, "findings", List.of(severe, UUID.randomUUID()))))
                .containsExactly("UNKNOWN_VALUE findings");
        assertThat(officer.refusals("sanctionPropose", with(draft, "facts", "事".repeat(2_001))))
                .containsExactly("TOO_LONG facts");
        assertThat(officer.refusals("sanctionPropose", with(draft, "article", "条".repeat(501))))
                .containsExactly("TOO_LONG article");
        Superuser.change("update finding set withdrawn_reason = '误记' where id = ?", severe);
        assertThat(officer.refusals("sanctionPropose", draft)).containsExactly("UNKNOWN_VALUE findings");
        Superuser.change("update spot_check set state = 'FINISHED' where id = ?", UUID.fromString(checkId()));
        assertThat(officer.refusals("sanctionPropose", draft)).containsExactly("WRONG_STATE null");
    }

    @Test
    void forgetsADayWhereNothingIsToBeDone() {
        var id = officer.proposed(with(draft(CIRCULAR_CRITICISM), "dueOn", "2020-01-01"));
        assertThat(officer.sanction(id, "dueOn").get("dueOn").isNull()).isTrue();
    }

    @Test
    void isRejectedWithAReasonThatTheProposerReads() {
        var id = officer.proposed(draft(LEGAL_ACTION));
        assertThat(colleague.refusals("sanctionReject", of("id", id))).containsExactly("REQUIRED reason");
        colleague.done("sanctionReject", of("id", id, "reason", "证据不足"));
        assertThat(officer.sanction(id, "handling { decidedReason }")
                        .at("/handling/decidedReason")
                        .asString())
                .isEqualTo("证据不足");
        assertThat(told(id, "SANCTION_REJECTED")).isEqualTo(1);
        assertThat(actions(officer, id)).containsExactly("reject", "propose");
        assertThat(owner.sees(id)).isFalse();
        assertThat(colleague.refusals("sanctionApprove", of("id", id))).containsExactly("WRONG_STATE null");
    }

    @Test
    void isWithdrawnByWhoeverProposedItOnly() {
        var id = officer.proposed(draft(LEGAL_ACTION));
        assertThat(colleague.refusals("sanctionWithdraw", of("id", id, "reason", "不妥")))
                .containsExactly("NOT_YOUR_PROPOSAL null");
        assertThat(officer.refusals("sanctionWithdraw", of("id", id))).containsExactly("REQUIRED reason");
        officer.done("sanctionWithdraw", of("id", id, "reason", "另行处理"));
        assertThat(actions(officer, id)).containsExactly("withdraw", "propose");
        assertThat(owner.sees(id)).isFalse();
        assertThat(colleague.refusals("sanctionApprove", of("id", id))).containsExactly("WRONG_STATE null");
    }

    @Test
    void isNotApprovedOnceItsDayHasPassed() {
        var id = officer.proposed(draft(RECTIFY_BY_DATE));
        dueYesterday(id);
        assertThat(colleague.refusals("sanctionApprove", of("id", id))).containsExactly("OUT_OF_RANGE dueOn");
    }

    private static void dueYesterday(String id) {
        dueOn(id, TestEnvironment.today().minusDays(1));
    }

    private static void dueOn(String id, LocalDate day) {
        Superuser.change("update sanction set due_on = ? where id = ?", day, UUID.fromString(id));
    }

    private void remind() {
        SystemJob.run("test", reminders::send);
    }

    @Test
    void isOverdueUntilItIsFulfilled() {
        var id = approved(RECTIFY_BY_DATE);
        assertThat(owner.sanction(id, "overdue").get("overdue").asBoolean()).isFalse();
        dueOn(id, TestEnvironment.today().plusDays(3));
        remind();
        remind();
        assertThat(told(id, "SANCTION_SOON")).isEqualTo(1);
        assertThat(told(id, "SANCTION_OVERDUE")).isZero();
        dueYesterday(id);
        remind();
        remind();
        // Whom it is of and the bureau.
        assertThat(told(id, "SANCTION_OVERDUE")).isEqualTo(2);
        assertThat(owner.sanction(id, "overdue").get("overdue").asBoolean()).isTrue();
        assertThat(officer.refusals("sanctionFulfil", of("id", id, "note", "记".repeat(501))))
                .containsExactly("TOO_LONG note");
        officer.done("sanctionFulfil", of("id", id, "note", "现场核实"));
        var ended = officer.sanction(id, "state overdue endedOn handling { endedReason }");
        assertThat(ended.get("state").asString()).isEqualTo("FULFILLED");
        assertThat(ended.get("overdue").asBoolean()).isFalse();
        assertThat(ended.get("endedOn").isNull()).isFalse();
        assertThat(ended.at("/handling/endedReason").asString()).isEqualTo("现场核实");
        assertThat(told(id, "SANCTION_FULFILLED")).isEqualTo(1);
        assertThat(officer.refusals("sanctionRevoke", of("id", id, "reason", "误")))
                .containsExactly("WRONG_STATE null");
        var criticised = approved(CIRCULAR_CRITICISM);
        assertThat(officer.refusals("sanctionFulfil", of("id", criticised))).containsExactly("WRONG_STATE null");
    }

    @Test
    void isRevokedWithAReasonThatWhomItWasOfReads() {
        var id = approved(CIRCULAR_CRITICISM);
        assertThat(program.sees(id)).isTrue();
        assertThat(officer.refusals("sanctionRevoke", of("id", id))).containsExactly("REQUIRED reason");
        officer.done("sanctionRevoke", of("id", id, "reason", "事实有误"));
        assertThat(owner.sanction(id, "revokedReason").get("revokedReason").asString())
                .isEqualTo("事实有误");
        assertThat(told(id, "SANCTION_REVOKED")).isEqualTo(1);
        assertThat(program.sees(id)).isFalse();
        assertThat(actions(officer, id)).containsExactly("revoke", "approve", "propose");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sanctionPropose",
                "sanctionApprove",
                "sanctionReject",
                "sanctionWithdraw",
                "sanctionRevoke",
                "sanctionFulfil"
            })
    void isForOfficersOnly(String act) {
        var input = act.equals("sanctionPropose") ? draft(LEGAL_ACTION) : of("id", checkId());
        for (var token : List.of(
                inspectorToken(),
                ISSUER.administrator(),
                enterpriseToken(),
                ISSUER.consultancy(UUID.randomUUID()),
                ISSUER.openData())) {
            assertThat(new GraphQlClient(port(), token).code(SanctionClient.document(act), of("input", input)))
                    .isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void readsAPageInAsManyStatementsAsOneSanction() {
        approved(RECTIFY_BY_DATE);
        approved(LEGAL_ACTION);
        // The latest, so that each page has one of either.
        approved(ORDER_CORRECTION, auditor());
        var query =
                "{ sanctions(first: %d) { totalCount nodes { number facts overdue enterprise { name sanctions { id } }"
                        + " consultancy { name sanctions { id } } check { number sanctions { id } } grounds { text }"
                        + " handling { proposedByName } } } }";
        officer.api().data(query.formatted(2));
        var few = StatementLog.during(() -> officer.api().data(query.formatted(2)))
                .statements();
        var many = StatementLog.during(() -> officer.api().data(query.formatted(3)));
        assertThat(many.statements()).hasSameSizeAs(few);
    }

    private void approved(SanctionKind kind, UUID subject) {
        approved(officer.proposed(draft(kind, subject)));
    }
}

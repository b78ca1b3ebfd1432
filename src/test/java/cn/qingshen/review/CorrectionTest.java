package cn.qingshen.review;

import static cn.qingshen.TestEnvironment.ISSUER;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.account.SystemJob;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a panel asks to be corrected: asked for, handed in, returned, confirmed; and what becomes of a round that does not correct it. */
@IntegrationTest
class CorrectionTest extends ScoringScenario {

    private static final String CORRECTIONS =
            "state correctionsDueOn conclusion { outcome corrections } corrections { number state words reason settledByName files { id } }";

    @Autowired
    SeatKeeper keeper;

    ReviewClient enterprise;

    @BeforeEach
    void concluded() {
        enterprise = ReviewClient.of(port, ISSUER.enterprise(enterpriseId));
        allScored(0);
        assertThat(conclude(sitters.getFirst(), "PASS_AFTER_CORRECTION")).isEmpty();
    }

    private Map<String, Object> panel() {
        return of("panelId", panelId);
    }

    private void asked() {
        officer.done("reviewPanelAskCorrections", panel());
    }

    private Map<String, Object> corrections(String words) {
        return new HashMap<>(of("panelId", panelId, "words", words, "fileIds", List.of(file())));
    }

    private String file() {
        return Superuser.value("""
                insert into stored_file (sha256, name, size_bytes, content_type, party_id, uploaded_by, purpose)
                values (repeat('0', 64), '物料平衡.pdf', 1, 'application/pdf', ?, 'somebody', 'EVIDENCE') returning id""", enterpriseId);
    }

    private Map<String, Object> settled(int number, boolean confirmed, String reason) {
        return new HashMap<>(of("panelId", panelId, "number", number, "confirmed", confirmed, "reason", reason));
    }

    private ReviewClient leader() {
        return expert(sitters.getFirst());
    }

    private String messages() {
        return Superuser.value(
                "select string_agg(kind, ' ' order by created_at, id) from inbox_message where object_id = ? and kind like 'CORRECTIONS%'",
                UUID.fromString(panelId));
    }

    @Test
    void passesOnceItIsCorrected() {
        assertThat(enterprise.panel(panelId, CORRECTIONS).get("conclusion").isNull())
                .as("not told yet")
                .isTrue();
        assertThat(officer.refusals("reviewPanelDecide", decision())).containsExactly("CORRECTIONS_OPEN null");
        asked();
        var told = enterprise.panel(panelId, CORRECTIONS);
        assertThat(told.get("state").asString()).isEqualTo("CORRECTING");
        assertThat(told.at("/conclusion/corrections").asString()).isEqualTo("补充物料平衡");
        assertThat(ReviewClient.of(port, ISSUER.openData())
                        .panel(panelId, "state conclusion { outcome }")
                        .at("/conclusion")
                        .isNull())
                .as("programs learn what was issued")
                .isTrue();
        assertThat(officer.refusals("reviewPanelDecide", decision())).containsExactly("CORRECTIONS_OPEN null");

        enterprise.done("reviewPanelHandInCorrections", corrections("已补充"));
        assertThat(enterprise.refusals("reviewPanelHandInCorrections", corrections("再次")))
                .as("one waits")
                .containsExactly("WRONG_STATE null");
        assertThat(officer.refusals("reviewPanelDecide", decision())).containsExactly("CORRECTIONS_OPEN null");
        assertThat(leader().refusals("reviewPanelSettleCorrections", settled(1, false, " ")))
                .containsExactly("REQUIRED reason");
        leader().done("reviewPanelSettleCorrections", settled(1, false, "缺少水平衡"));
        assertThat(enterprise.refusals("reviewPanelHandInCorrections", corrections("已补充水平衡")))
                .isEmpty();
        leader().done("reviewPanelSettleCorrections", settled(2, true, ""));
        assertThat(leader().refusals("reviewPanelSettleCorrections", settled(2, false, "又反悔")))
                .containsExactly("WRONG_STATE null");
        assertThat(enterprise.refusals("reviewPanelHandInCorrections", corrections("多余")))
                .containsExactly("WRONG_STATE null");

        var seen = enterprise.panel(panelId, CORRECTIONS).get("corrections");
        assertThat(seen.findValuesAsString("state")).containsExactly("CONFIRMED", "RETURNED");
        assertThat(seen.at("/1/reason").asString()).isEqualTo("缺少水平衡");
        assertThat(seen.at("/0/files")).hasSize(1);
        assertThat(officer.panel(panelId, CORRECTIONS).at("/corrections/0/files"))
                .hasSize(1);
        officer.done("reviewPanelDecide", decision());
        assertThat(round()).isEqualTo("ACCEPTED");
        assertThat(messages())
                .isEqualTo(
                        "CORRECTIONS_ASKED CORRECTIONS_HANDED_IN CORRECTIONS_RETURNED CORRECTIONS_HANDED_IN CORRECTIONS_CONFIRMED");
    }

    @Test
    void failsWhatIsNotCorrectedInTime() {
        asked();
        Superuser.change(
                "update review_panel set corrections_due_on = current_date - 2 where id = ?", UUID.fromString(panelId));
        SystemJob.run("seats", keeper::run);
        SystemJob.run("seats", keeper::run);
        assertThat(messages()).isEqualTo("CORRECTIONS_ASKED CORRECTIONS_OVERDUE");
        officer.done("reviewPanelDecide", decision());
        assertThat(round()).as("handed back").isEqualTo("AUDITING");
        assertThat(officer.panel(panelId, "conclusion { passed }")
                        .at("/conclusion/passed")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void givesLongerAndTakesWhatComesLate() {
        asked();
        var due = officer.panel(panelId, CORRECTIONS).get("correctionsDueOn").asString();
        var extension = new HashMap<String, Object>(of("panelId", panelId, "dueOn", due, "reason", "停产检修"));
        assertThat(officer.refusals("reviewPanelExtendCorrections", extension)).containsExactly("OUT_OF_RANGE dueOn");
        assertThat(officer.refusals("reviewPanelExtendCorrections", with(extension, "dueOn", "2999-01-01")))
                .containsExactly("OUT_OF_RANGE dueOn");
        extension.put("dueOn", TestEnvironment.today().plusDays(90).toString());
        assertThat(officer.refusals("reviewPanelExtendCorrections", with(extension, "reason", "")))
                .containsExactly("REQUIRED reason");
        officer.done("reviewPanelExtendCorrections", extension);
        Superuser.change(
                "update review_panel set corrections_due_on = current_date - 2 where id = ?", UUID.fromString(panelId));
        enterprise.done("reviewPanelHandInCorrections", corrections("迟到的整改"));
        SystemJob.run("seats", keeper::run);
        SystemJob.run("seats", keeper::run);
        assertThat(messages())
                .isEqualTo("CORRECTIONS_ASKED CORRECTIONS_ASKED CORRECTIONS_HANDED_IN CORRECTIONS_TO_CONFIRM");
        assertThat(officer.refusals("reviewPanelDecide", decision()))
                .as("it is looked at first")
                .containsExactly("CORRECTIONS_OPEN null");
        officer.done("reviewPanelSettleCorrections", settled(1, true, "资料齐全"));
        officer.done("reviewPanelDecide", decision());
        assertThat(round()).isEqualTo("ACCEPTED");
    }

    @Test
    void isOnlyTheirsWhoAreConcerned() {
        assertThat(enterprise.refusals("reviewPanelHandInCorrections", corrections("太早")))
                .as("nothing is asked")
                .containsExactly("WRONG_STATE null");
        assertThat(ReviewClient.of(port, ISSUER.province()).refusals("reviewPanelAskCorrections", panel()))
                .containsExactly("NOT_YOUR_REVIEW null");
        asked();
        assertThat(officer.refusals("reviewPanelAskCorrections", panel())).containsExactly("WRONG_STATE null");
        assertThat(officer.refusals("drawPropose", of("panelId", panelId, "reason", "重抽", "source", SOURCE)))
                .containsExactly("WRONG_STATE null");
        assertThat(enterprise.refusals("reviewPanelHandInCorrections", corrections(" ")))
                .containsExactly("REQUIRED words");
        assertThat(enterprise.refusals("reviewPanelHandInCorrections", corrections("长".repeat(5_001))))
                .containsExactly("TOO_LONG words");
        assertThat(enterprise.refusals(
                        "reviewPanelHandInCorrections",
                        with(
                                corrections("有"),
                                "fileIds",
                                List.of(UUID.randomUUID().toString()))))
                .containsExactly("FILE_NOT_FOUND fileIds");
        var stranger = ReviewClient.of(port, ISSUER.enterprise(UUID.randomUUID()));
        assertThat(stranger.refusals("reviewPanelHandInCorrections", corrections("别人的")))
                .containsExactly("NOT_FOUND null");
        enterprise.done("reviewPanelHandInCorrections", corrections("已补充"));
        assertThat(expert(sitters.get(1)).refusals("reviewPanelSettleCorrections", settled(1, true, "")))
                .as("a member")
                .containsExactly("NOT_FOUND null");
        assertThat(officer.panel(panelId, CORRECTIONS).at("/corrections")).hasSize(1);
    }

    @Test
    void asksForNothingWhereNothingIsToBeCorrected() {
        Superuser.change(
                "update review_conclusion set outcome = 'PASS', corrections = null where panel_id = ?",
                UUID.fromString(panelId));
        assertThat(officer.refusals("reviewPanelAskCorrections", panel())).containsExactly("WRONG_STATE null");
        officer.done("reviewPanelDecide", decision());
        assertThat(round()).isEqualTo("ACCEPTED");
    }
}

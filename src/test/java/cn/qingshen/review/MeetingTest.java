package cn.qingshen.review;

import static cn.qingshen.TestEnvironment.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.enterprise.EnterpriseFixture;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written down of a meeting, version by version, and what it counts for. */
@IntegrationTest
class MeetingTest extends ScoringScenario {

    private static final String MEETINGS =
            "meetings { version heldOn present guests minutes writtenByName files { id name } }";

    private List<String> refusals(String field, Object value) {
        return officer.refusals("reviewPanelRecordMeeting", with(meeting(), field, value));
    }

    @Test
    void keepsEveryVersion() {
        var file = EnterpriseFixture.fileIn(LANZHOU);
        officer.done("reviewPanelRecordMeeting", with(meeting(), "fileIds", List.of(file, file)));
        assertThat(refusals("version", 0)).containsExactly("CHANGED_BY_ANOTHER null");
        officer.done("reviewPanelRecordMeeting", with(with(meeting(), "version", 1), "minutes", "更正"));
        var seen = officer.panel(panelId, MEETINGS).get("meetings");
        assertThat(seen.findValuesAsString("version")).containsExactly("2", "1");
        assertThat(seen.findValuesAsString("minutes")).containsExactly("更正", "听取汇报，查看现场。\n质询。");
        assertThat(seen.at("/1/files")).hasSize(1);
        assertThat(seen.at("/1/files/0/id").asString()).isEqualTo(file);
        assertThat(seen.at("/0/files")).isEmpty();
        assertThat(expert(sitters.getLast()).panel(panelId, MEETINGS).at("/meetings"))
                .as("whoever sat there reads it")
                .hasSize(2);
        assertThat(Superuser.value(
                        "select count(*) from journal where object_id = ? and action = 'panel.recordMeeting'",
                        UUID.fromString(panelId)))
                .isEqualTo("2");
    }

    @Test
    void isNotForThoseWhoAreReviewed() {
        var file = EnterpriseFixture.fileIn(LANZHOU);
        officer.done("reviewPanelRecordMeeting", with(meeting(), "fileIds", List.of(file)));
        var enterprise = ReviewClient.of(port, ISSUER.enterprise(enterpriseId));
        assertThat(enterprise.panel(panelId, "id " + MEETINGS).at("/meetings")).isEmpty();
        assertThat(ReviewClient.of(port, ISSUER.openData())
                        .panel(panelId, "id " + MEETINGS)
                        .at("/meetings"))
                .isEmpty();
        Superuser.change("delete from meeting_file where file_id = ?", UUID.fromString(file));
    }

    @Test
    void decidesWhoScores() {
        assertThat(score(sitters.get(2), entries(0))).isEmpty();
        assertThat(refusals("present", List.of(1, 2)))
                .as("who has scored was there")
                .containsExactly("SEAT_SCORED present");
        officer.done("reviewPanelRecordMeeting", with(meeting(), "present", List.of(1, 3)));
        assertThat(score(sitters.get(1), entries(0))).containsExactly("NOT_PRESENT null");
        assertThat(score(sitters.get(0), entries(0))).isEmpty();
        assertThat(conclude(sitters.getFirst(), "PASS"))
                .as("three must review it")
                .containsExactly("TOO_FEW_SEATS null");
        officer.done("reviewPanelRecordMeeting", with(meeting(), "version", 1));
        assertThat(conclude(sitters.getFirst(), "PASS")).containsExactly("SCORES_MISSING null");
        assertThat(score(sitters.get(1), entries(0))).isEmpty();
        assertThat(conclude(sitters.getFirst(), "PASS")).isEmpty();
        assertThat(refusals("version", 2)).as("the conclusion rests on it").containsExactly("WRONG_STATE null");
    }

    @Test
    void isAskedForBeforeAnythingIsConcluded() {
        sitters.forEach(one -> assertThat(score(one, entries(0))).isEmpty());
        assertThat(conclude(sitters.getFirst(), "PASS")).containsExactly("MEETING_MISSING null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "heldOn | | REQUIRED heldOn",
                "heldOn | 2999-01-01 | OUT_OF_RANGE heldOn",
                "heldOn | 2020-01-01 | OUT_OF_RANGE heldOn",
                "minutes | ' ' | REQUIRED minutes",
                "minutes | 字\u202e | INVALID_CHARACTERS minutes"
            })
    void refusesWhatCannotBe(String field, String value, String refusal) {
        assertThat(refusals(field, value)).containsExactly(refusal);
    }

    @Test
    void refusesWhatIsTooMuchOrNotThere() {
        assertThat(refusals("present", List.of())).containsExactly("REQUIRED present");
        assertThat(refusals("present", List.of(0))).containsExactly("OUT_OF_RANGE present");
        assertThat(refusals("present", List.of(4))).containsExactly("OUT_OF_RANGE present");
        assertThat(refusals("minutes", "长".repeat(10_001))).containsExactly("TOO_LONG minutes");
        assertThat(refusals("guests", "长".repeat(1_001))).containsExactly("TOO_LONG guests");
        assertThat(refusals("fileIds", List.of(UUID.randomUUID().toString(), "'; drop table x")))
                .containsExactly("FILE_NOT_FOUND fileIds");
        assertThat(officer.panel(panelId, MEETINGS).at("/meetings"))
                .as("nothing half-written")
                .isEmpty();
        assertThat(ReviewClient.of(port, ISSUER.province()).refusals("reviewPanelRecordMeeting", meeting()))
                .containsExactly("NOT_YOUR_REVIEW null");
        assertThat(ReviewClient.of(port, ISSUER.city("620200")).refusals("reviewPanelRecordMeeting", meeting()))
                .containsExactly("NOT_FOUND null");
        assertThat(refusals("heldOn", TestEnvironment.today().toString())).isEmpty();
    }
}

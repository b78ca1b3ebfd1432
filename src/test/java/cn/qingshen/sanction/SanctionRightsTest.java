package cn.qingshen.sanction;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.sanction.SanctionKind.BAR;
import static cn.qingshen.sanction.SanctionKind.CIRCULAR_CRITICISM;
import static cn.qingshen.sanction.SanctionKind.LEGAL_ACTION;
import static cn.qingshen.sanction.SanctionKind.ORDER_CORRECTION;
import static cn.qingshen.sanction.SanctionKind.PUBLISH_NAME;
import static cn.qingshen.sanction.SanctionKind.RECTIFY_BY_DATE;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.FileClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who learns what of a sanction, and what one does to a consultancy. */
@IntegrationTest
class SanctionRightsTest extends SanctionScenario {

    @Test
    void isNothingToOthers() {
        var waits = officer.proposed(draft(LEGAL_ACTION));
        var holds = approved(LEGAL_ACTION);
        var other = SanctionClient.of(port(), ISSUER.city("620900"));
        for (var stranger : List.of(
                other,
                SanctionClient.of(port(), ISSUER.enterprise(UUID.randomUUID())),
                clientOf(UUID.randomUUID()),
                program)) {
            assertThat(stranger.sees(waits)).isFalse();
            assertThat(stranger.sees(holds)).isFalse();
        }
        assertThat(other.refusals("sanctionPropose", draft(LEGAL_ACTION))).containsExactly("NOT_FOUND null");
        assertThat(other.refusals("sanctionApprove", of("id", waits))).containsExactly("NOT_FOUND null");
        assertThat(other.refusals("sanctionRevoke", of("id", holds, "reason", "无")))
                .containsExactly("NOT_FOUND null");
    }

    @Test
    void isSeenByTheProvinceWhichDoesNotDecideForACity() {
        var id = officer.proposed(draft(LEGAL_ACTION));
        var province = SanctionClient.of(port(), ISSUER.province());
        assertThat(province.sanction(id, "handling { proposedByName }")
                        .at("/handling/proposedByName")
                        .asString())
                .isEqualTo("市局");
        assertThat(province.refusals("sanctionApprove", of("id", id))).containsExactly("NOT_YOUR_CHECK null");
        assertThat(province.refusals("sanctionPropose", draft(LEGAL_ACTION))).containsExactly("NOT_YOUR_CHECK null");
    }

    @Test
    void isSeenByTheEnterprisesCityOnceTheProvinceApproved() {
        var city = officer;
        isTheProvinces();
        var id = officer.proposed(draft(LEGAL_ACTION));
        assertThat(city.sees(id)).isFalse();
        approved(id);
        var seen = city.sanction(id, "facts cityCode handling { proposedByName } journal { nodes { action } }");
        assertThat(seen.get("facts").asString()).isNotEmpty();
        assertThat(seen.get("cityCode").asString()).isEqualTo(CITY_CODE);
        assertThat(seen.get("handling").isNull()).isTrue();
        assertThat(seen.at("/journal/nodes")).isEmpty();
        assertThat(city.refusals("sanctionRevoke", of("id", id, "reason", "误"))).containsExactly("NOT_YOUR_CHECK null");
    }

    @Test
    void tellsProgramsWhoWasCriticisedOrNamedAndNoMore() {
        var consultancy = auditor();
        var named = approved(officer.proposed(draft(PUBLISH_NAME, consultancy)));
        var criticised = approved(CIRCULAR_CRITICISM);
        var waits = officer.proposed(draft(CIRCULAR_CRITICISM));
        var ordered = approved(RECTIFY_BY_DATE);
        var corrected = approved(officer.proposed(draft(ORDER_CORRECTION, consultancy)));
        var seen = program.sanction(
                criticised,
                "kind subjectName datedOn jurisdictionCode article facts check { id } grounds { text }"
                        + " handling { proposedByName } journal { nodes { action } }");
        assertThat(seen.get("subjectName").asString()).isNotEmpty();
        assertThat(seen.get("article").asString()).isEqualTo("清洁生产促进法第三十九条");
        assertThat(seen.get("facts").isNull()).isTrue();
        assertThat(seen.get("check").isNull()).isTrue();
        assertThat(seen.get("grounds")).isEmpty();
        assertThat(seen.get("handling").isNull()).isTrue();
        assertThat(seen.at("/journal/nodes")).isEmpty();
        assertThat(listed(program, "APPROVED")).contains(named, criticised).doesNotContain(waits, ordered, corrected);
        assertThat(listed(program, "PROPOSED")).isEmpty();
        assertThat(program.api()
                        .data("query($id: ID!) { consultancy(id: $id) { sanctions { id } } }", of("id", consultancy))
                        .at("/consultancy/sanctions")
                        .size())
                .isEqualTo(1);
    }

    private static List<String> listed(SanctionClient reader, String state) {
        var found = new ArrayList<String>();
        String after = null;
        JsonNode page;
        do {
            page = reader.api()
                    .data(
                            "query($after: String) { sanctions(first: 2, after: $after, filter: { state: %s })"
                                            .formatted(state)
                                    + " { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }",
                            after == null ? of() : of("after", after))
                    .get("sanctions");
            page.get("nodes")
                    .valueStream()
                    .forEach(one -> found.add(one.get("id").asString()));
            after = page.at("/pageInfo/endCursor").asString();
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        assertThat(page.get("totalCount").asInt()).isEqualTo(found.size());
        return found;
    }

    @Test
    void isOfAConsultancyThatAuditedTheEnterpriseAndTellsItAlone() {
        var consultancy = auditor();
        var id = approved(officer.proposed(draft(ORDER_CORRECTION, consultancy)));
        var seen = clientOf(consultancy)
                .sanction(id, "facts dueOn consultancy { id } enterprise { id } check { id } grounds { text }");
        assertThat(seen.get("facts").asString()).isNotEmpty();
        assertThat(seen.at("/consultancy/id").asString()).isEqualTo(consultancy.toString());
        assertThat(seen.get("enterprise").isNull()).isTrue();
        assertThat(seen.get("check").isNull()).as("of its client").isTrue();
        assertThat(seen.get("grounds")).isEmpty();
        assertThat(owner.sees(id)).isFalse();
        assertThat(officer.refusals("sanctionPropose", draft(LEGAL_ACTION, consultancy)))
                .containsExactly("SANCTION_UNFIT kind");
        assertThat(officer.refusals("sanctionPropose", draft(PUBLISH_NAME, UUID.randomUUID())))
                .containsExactly("UNKNOWN_VALUE subjectId");
    }

    @Test
    void leavesBarringToTheProvince() {
        assertThat(officer.refusals("sanctionPropose", draft(BAR, auditor()))).containsExactly("SANCTION_UNFIT kind");
    }

    @Test
    void barsAConsultancyWithItsNumberAndLiftsThatBarAlone() {
        var consultancy = auditor();
        isTheProvinces();
        var id = officer.proposed(draft(BAR, consultancy));
        var second = officer.proposed(draft(BAR, consultancy));
        assertThat(bars(consultancy)).isEmpty();
        approved(id);
        var bar = bars(consultancy).get(0);
        assertThat(bar.get("documentNumber"))
                .isEqualTo(officer.sanction(id, "number").get("number"));
        assertThat(bar.get("reason").asString()).isEqualTo("清洁生产促进法第三十九条");
        assertThat(colleague.refusals("sanctionApprove", of("id", second))).containsExactly("ALREADY_BARRED null");
        assertThat(officer.sanction(second, "state").get("state").asString()).isEqualTo("PROPOSED");
        officer.done("sanctionRevoke", of("id", id, "reason", "已整改"));
        assertThat(bars(consultancy).get(0).get("liftReason").asString()).isEqualTo("已整改");
        approved(second);
        Superuser.change(
                "update consultancy_bar set document_number = '甘环函〔2026〕9号' where consultancy_id = ? and lifted_on is null",
                consultancy);
        officer.done("sanctionRevoke", of("id", second, "reason", "误"));
        assertThat(bars(consultancy).get(0).get("liftedOn").isNull())
                .as("set by another decision")
                .isTrue();
    }

    private JsonNode bars(UUID consultancy) {
        return program.api()
                .data(
                        "query($id: ID!) { consultancy(id: $id) { bars { documentNumber reason liftedOn liftReason } } }",
                        of("id", consultancy))
                .at("/consultancy/bars");
    }

    @Test
    void isPrintedForThoseWhomItConcerns() throws IOException {
        var id = officer.proposed(draft(RECTIFY_BY_DATE));
        var path = "/sanctions/" + id + ".pdf";
        assertThat(status(ISSUER.city(CITY_CODE), path)).as("a proposal").isEqualTo(404);
        approved(id);
        var own = new FileClient(port(), enterpriseToken()).get(path).body();
        assertThat(own)
                .as("the same for everybody")
                .isEqualTo(
                        new FileClient(port(), ISSUER.city(CITY_CODE)).get(path).body());
        try (var pdf = Loader.loadPDF(own)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("定西市生态环境局清审处理〔" + CITY_CODE, "处理决定书", "审核报告与台账不一致。")
                    .contains("依据清洁生产促进法第三十九条，决定如下：责令你单位限期整改，最迟于")
                    .doesNotContain("撤销");
        }
        officer.done("sanctionRevoke", of("id", id, "reason", "事实有误"));
        try (var pdf = Loader.loadPDF(
                new FileClient(port(), enterpriseToken()).get(path).body())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("本决定已撤销：事实有误");
        }
        assertThat(status(ISSUER.city("620900"), path)).isEqualTo(404);
        var criticised = "/sanctions/" + approved(CIRCULAR_CRITICISM) + ".pdf";
        assertThat(status(ISSUER.openData(), criticised)).isEqualTo(404);
    }

    private int status(String token, String path) {
        return new FileClient(port(), token).get(path).statusCode();
    }
}

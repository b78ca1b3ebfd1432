package cn.qingshen.inspection;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.EnterpriseFixture.with;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.FileClient;
import cn.qingshen.IntegrationTest;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks with the checklists of what became of the options, and of a park: asked, answered on a tablet, and printed. */
@IntegrationTest
class ChecklistsInTheFieldTest extends CheckScenario {

    private static final String TEMPLATE = "0192f0c0-0000-7000-8000-0000000005";

    private void plannedWith(String template) {
        officer.done("spotCheckCancel", of("checkId", check, "reason", "换用检查表"));
        check = officer.planned(with(CheckFixture.plan(enterpriseId, first, second), "templateId", template));
    }

    private List<String> codes() {
        return items().stream().map(item -> item.get("code").asString()).toList();
    }

    private String report() throws IOException {
        var pdf = new FileClient(port, ISSUER.city(CITY)).get("/checks/" + check + ".pdf");
        try (var document = Loader.loadPDF(pdf.body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            02 | IMPLEMENTATION | B | 14 | 已实施的中高费方案数 | B02已实施的中高费方案数12.50项   | B05未按期实施方案的主要原因均已实施
            03 | PARK           | C | 13 | 污水集中处理设施正常运行？ | C07现场测得出水pH12.50pH | C10污泥去向填埋
            """)
    void isFilledAndPrintedWithItsOwnQuestions(
            String number, String code, String letter, int items, String question, String measured, String chosen)
            throws IOException {
        plannedWith(TEMPLATE + number);
        var template = first.day().at("/templates/0");
        assertThat(template.get("code").asString()).isEqualTo(code);
        assertThat(codes()).hasSize(items).allMatch(one -> one.startsWith(letter));
        assertThat(template.findValuesAsString("zh")).contains(question);
        finished();
        var answered = officer.check(
                check, "checklist { code } answers { item value { choice number } position { latitude } }");
        assertThat(answered.at("/checklist/code").asString()).isEqualTo(code);
        assertThat(answered.get("answers"))
                .as("all but the one in words")
                .hasSize(items - 1)
                .allMatch(
                        answer -> answer.at("/position/latitude").decimalValue().intValue() == 36);
        assertThat(report()).contains(measured, chosen);
    }
}

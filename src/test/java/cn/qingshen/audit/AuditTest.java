package cn.qingshen.audit;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.audit.AuditClient.input;
import static cn.qingshen.audit.AuditFixture.TODAY;
import static cn.qingshen.audit.AuditFixture.disclosure;
import static cn.qingshen.audit.AuditFixture.option;
import static cn.qingshen.enterprise.EnterpriseFixture.with;
import static cn.qingshen.enterprise.RegisterClient.values;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import cn.qingshen.StatementLog;
import cn.qingshen.Superuser;
import cn.qingshen.rule.RuleCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A round from its announcement to the report, by whoever does each part. */
@IntegrationTest
class AuditTest {

    private static final String CITY = "620600";

    @LocalServerPort
    int port;

    String id;
    String consultancyId;
    AuditClient wuwei;
    AuditClient enterprise;
    AuditClient consultancy;

    @BeforeEach
    void announce() {
        id = AuditFixture.announced(port, CITY);
        consultancyId = AuditFixture.consultancy();
        wuwei = AuditClient.of(port, ISSUER.city(CITY));
        enterprise = AuditClient.of(port, ISSUER.enterprise(AuditFixture.enterpriseOf(id)));
        consultancy = AuditClient.of(port, ISSUER.consultancy(UUID.fromString(consultancyId)));
    }

    private Map<String, Object> beginning() {
        return input(id, "mode", AuditMode.CONSULTANCY, "consultancyId", consultancyId, "startedOn", TODAY.toString());
    }

    private String journal() {
        return Superuser.value(
                "select string_agg(action, ' ' order by seq) from journal where object_id = ?", UUID.fromString(id));
    }

    @Test
    void runsFromTheDisclosureToTheReport() {
        enterprise.done("auditDisclose", input(id, "disclosure", disclosure()));
        assertThat(enterprise.done("auditBegin", beginning()).get("state").asString())
                .isEqualTo("AUDITING");
        AuditFixture.filled(consultancy, id, CITY);
        assertThat(consultancy.done("auditHandIn", input(id)).get("state").asString())
                .isEqualTo("REPORTED");
        var round = enterprise.audit(id, """
                state phase consultancy { name barred } disclosure { contents place link }
                finishedPhases { phase } options { name investmentWanYuan benefitWanYuan effects { indicator amount } }
                results { indicator unit planned achieved } files { kind name } reportedOn
                timeline { kind phase } deadlines { standing }""");
        assertThat(round.get("phase").asString()).isEqualTo("IMPLEMENTATION");
        assertThat(round.get("finishedPhases")).hasSize(5);
        assertThat(round.at("/options/0").toString())
                .isEqualTo("{\"name\":\"窑尾脱硝改造\",\"investmentWanYuan\":320.5,\"benefitWanYuan\":-12.25,"
                        + "\"effects\":[{\"indicator\":\"NOX\",\"amount\":35.2}]}");
        assertThat(round.get("results").toString())
                .isEqualTo("[{\"indicator\":\"HEAVY_METALS\",\"unit\":\"KILOGRAM\",\"planned\":1.25,\"achieved\":null},"
                        + "{\"indicator\":\"NOX\",\"unit\":\"TONNE\",\"planned\":35.2,\"achieved\":30.0}]");
        assertThat(values(round.get("deadlines"), "standing")).containsExactly("MET", "MET", "MET");
        assertThat(values(round.get("timeline"), "kind"))
                .startsWith("ANNOUNCED", "DISCLOSED", "STARTED", "PHASE_FINISHED")
                .contains("REPORTED")
                .endsWith("DEADLINE");
        assertThat(journal())
                .isEqualTo(
                        "audit.disclose audit.begin audit.disclose audit.finishPhase audit.finishPhase audit.finishPhase"
                                + " audit.finishPhase audit.finishPhase audit.addOption audit.putResults audit.attach audit.handIn");
        assertThat(Superuser.value(
                        "select acting_role || ' ' || actor_name from journal where object_id = ? order by seq desc limit 1",
                        UUID.fromString(id)))
                .isEqualTo("CONSULTANCY 咨询机构");
        assertThat(Superuser.value(
                        "select after ->> 'fileName' from journal where object_id = ? and action = 'audit.attach'",
                        UUID.fromString(id)))
                .isEqualTo(round.at("/files/0/name").asString());
    }

    @Test
    void tellsWhoReviewsThatAReportWasHandedIn() {
        enterprise.done("auditBegin", beginning());
        AuditFixture.filled(consultancy, id, CITY);
        consultancy.done("auditHandIn", input(id));
        var name = enterprise
                .audit(id, "enterprise { name }")
                .at("/enterprise/name")
                .asString();
        var told = "%s提交了 %d 年度审核报告，请安排评估".formatted(name, TODAY.getYear());
        assertThat(handInsToldTo(ISSUER.city(CITY))).contains(told);
        assertThat(handInsToldTo(ISSUER.province())).doesNotContain(told);
    }

    private List<String> handInsToldTo(String token) {
        return AuditClient.of(port, token)
                .api()
                .data("{ inboxMessages(first: 100) { nodes { kind text } } }")
                .at("/inboxMessages/nodes")
                .valueStream()
                .filter(message -> message.get("kind").asString().equals("REPORT_HANDED_IN"))
                .map(message -> message.get("text").asString())
                .toList();
    }

    @Test
    void findsRoundsByTheNameOrCodeOfTheirEnterprise() {
        var own = enterprise.audit(id, "enterprise { name creditCode }").get("enterprise");
        for (var typed : List.of(own.get("name"), own.get("creditCode"))) {
            var filter = Map.of("text", typed.asString().substring(1));
            assertThat(values(wuwei.audits(filter, "nodes { id }").get("nodes"), "id"))
                    .contains(id);
            assertThat(AuditClient.of(port, ISSUER.city("620900"))
                            .audits(filter, "totalCount")
                            .get("totalCount")
                            .asInt())
                    .isZero();
        }
        assertThat(wuwei.audits(Map.of("text", "没有这样的企业"), "totalCount")
                        .get("totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void refusesToHandInWhatIsNotComplete() {
        enterprise.done("auditBegin", input(id, "mode", AuditMode.SELF, "startedOn", TODAY.toString()));
        assertThat(enterprise.refusals("auditHandIn", input(id)))
                .containsExactly(
                        "REQUIRED disclosure",
                        "REQUIRED phases",
                        "REQUIRED options",
                        "REQUIRED results",
                        "REQUIRED files");
    }

    @Test
    void refusesABarredConsultancy() {
        AuditFixture.bar(consultancyId);
        assertThat(enterprise.refusals("auditBegin", beginning())).containsExactly("BARRED consultancyId");
        assertThat(enterprise.refusals("auditBegin", with(beginning(), "consultancyId", "no id")))
                .containsExactly("NOT_FOUND consultancyId");
    }

    @Test
    void refusesWhatAConsultancyHandsInThatWasBarredMeanwhile() {
        enterprise.done("auditBegin", beginning());
        AuditFixture.filled(consultancy, id, CITY);
        AuditFixture.bar(consultancyId);
        assertThat(consultancy.refusals("auditHandIn", input(id))).containsExactly("BARRED null");
        assertThat(consultancy.refusals("auditPhaseFinish", with(input(id), "phase", "CONTINUOUS")))
                .containsExactly("BARRED null");
        // Its client is not left alone with it.
        assertThat(wuwei.refusals("auditHandIn", input(id))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mode, , REQUIRED mode",
        "consultancyId, , REQUIRED consultancyId",
        "startedOn, , REQUIRED startedOn",
        "startedOn, 2001-01-01, OUT_OF_RANGE startedOn",
        "startedOn, 2099-01-01, OUT_OF_RANGE startedOn",
    })
    void refusesABeginningThatCannotBe(String field, String value, String refusal) {
        assertThat(enterprise.refusals("auditBegin", with(beginning(), field, value)))
                .containsExactly(refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "place, '  ', REQUIRED disclosure.place",
        "place, a\u202eb, INVALID_CHARACTERS disclosure.place",
        "link, javascript:alert(1), UNKNOWN_VALUE disclosure.link",
        "link, '', REQUIRED disclosure.link",
        "disclosedOn, 2001-01-01, OUT_OF_RANGE disclosure.disclosedOn",
        "disclosedOn, 2099-01-01, OUT_OF_RANGE disclosure.disclosedOn",
        "fileId, 00000000-0000-7000-8000-000000000000, FILE_NOT_FOUND disclosure.fileId",
    })
    void refusesADisclosureThatCannotBe(String field, String value, String refusal) {
        assertThat(enterprise.refusals("auditDisclose", input(id, "disclosure", with(disclosure(), field, value))))
                .containsExactly(refusal);
        assertThat(enterprise
                        .audit(id, "disclosure { place }")
                        .get("disclosure")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "name, , REQUIRED option.name",
        "cost, , REQUIRED option.cost",
        "name, a\u0000b, INVALID_CHARACTERS option.name",
        "investmentWanYuan, -1, OUT_OF_RANGE option.investmentWanYuan",
        "investmentWanYuan, 1.00001, OUT_OF_RANGE option.investmentWanYuan",
        "benefitWanYuan, 1e999999999, OUT_OF_RANGE option.benefitWanYuan",
        "plannedFinishOn, 2001-01-01, OUT_OF_RANGE option.plannedFinishOn",
        "finishedOn, 2099-01-01, OUT_OF_RANGE option.finishedOn",
    })
    void refusesAnOptionThatCannotBe(String field, String value, String refusal) {
        enterprise.done("auditBegin", beginning());
        assertThat(consultancy.refusals("auditOptionAdd", input(id, "option", with(option(), field, value))))
                .containsExactly(refusal);
    }

    @Test
    void refusesEffectsAndResultsThatCannotBe() {
        enterprise.done("auditBegin", beginning());
        var twice = Map.of("indicator", Indicator.NOX, "amount", "1");
        assertThat(consultancy.refusals(
                        "auditOptionAdd", input(id, "option", with(option(), "effects", List.of(twice, twice)))))
                .containsExactly("OUT_OF_RANGE option.effects");
        var negative = Map.of("indicator", Indicator.NOX, "amount", "-1");
        assertThat(consultancy.refusals(
                        "auditOptionAdd", input(id, "option", with(option(), "effects", List.of(negative)))))
                .containsExactly("OUT_OF_RANGE option.effects[0].amount");
        var result = Map.of("indicator", Indicator.NOX, "planned", "0.0000001");
        assertThat(consultancy.refusals("auditResultsPut", input(id, "version", 2, "results", List.of(result))))
                .containsExactly("OUT_OF_RANGE results[0].planned");
    }

    @Test
    void correctsAnOptionAndKeepsHowItWas() {
        enterprise.done("auditBegin", beginning());
        var added = consultancy
                .done("auditOptionAdd", input(id, "option", option()))
                .at("/options/0");
        var correction = new HashMap<String, Object>(Map.of(
                "optionId", added.get("id").asString(), "version", 1, "option", with(option(), "name", "窑尾深度脱硝")));
        consultancy.done("auditOptionCorrect", correction);
        assertThat(consultancy.refusals("auditOptionCorrect", correction)).containsExactly("CHANGED_BY_ANOTHER null");
        assertThat(Superuser.value(
                        "select before -> 'facts' ->> 'name' from journal where object_id = ? and action = 'audit.correctOption'",
                        UUID.fromString(id)))
                .isEqualTo("窑尾脱硝改造");
        var removal = Map.of("optionId", added.get("id").asString(), "reason", "重复");
        assertThat(consultancy.done("auditOptionRemove", removal).get("options"))
                .isEmpty();
        assertThat(consultancy.refusals("auditOptionRemove", removal)).containsExactly("NOT_FOUND null");
    }

    @Test
    void finishesOnlyThePhaseThatItIsIn() {
        enterprise.done("auditBegin", beginning());
        assertThat(consultancy.refusals(
                        "auditPhaseFinish", input(id, "phase", AuditPhase.AUDIT, "finishedOn", TODAY.toString())))
                .containsExactly("WRONG_STATE null");
    }

    @Test
    void standsStillGoesOnAndEndsForAReason() {
        assertThat(wuwei.refusals("auditSuspend", input(id, "reason", " "))).containsExactly("REQUIRED reason");
        wuwei.done("auditSuspend", input(id, "reason", "停产检修"));
        assertThat(values(wuwei.audit(id, "deadlines { standing }").get("deadlines"), "standing"))
                .containsExactly("VOID", "VOID", "VOID");
        assertThat(enterprise.refusals("auditBegin", beginning())).containsExactly("WRONG_STATE null");
        assertThat(wuwei.done("auditResume", input(id, "reason", "复产"))
                        .get("state")
                        .asString())
                .isEqualTo("ANNOUNCED");
        wuwei.done("auditWithdraw", input(id, "reason", "企业已注销"));
        assertThat(wuwei.refusals("auditClose", input(id, "reason", "再次"))).containsExactly("WRONG_STATE null");
        assertThat(journal()).isEqualTo("audit.suspend audit.resume audit.withdraw");
    }

    @Test
    void saysWhoReviewsAndWhy() {
        var round = wuwei.audit(id, "reviewedBy track reviewExplanation");
        assertThat(round.toString())
                .isEqualTo(
                        "{\"reviewedBy\":\"CITY\",\"track\":\"SIMPLIFIED\",\"reviewExplanation\":\"不属于省厅负责评估验收的企业，由市州评估验收（实施方案三（五））\"}");
    }

    @Test
    void showsARoundOnlyToThoseItConcerns() {
        var others = List.of(
                AuditClient.of(port, ISSUER.city("620700")),
                AuditClient.of(port, ISSUER.enterprise(UUID.randomUUID())),
                consultancy);
        for (var other : others) {
            assertThat(other.audit(id, "id").isNull()).isTrue();
            assertThat(other.audits(Map.of("jurisdictions", List.of(CITY)), "totalCount")
                            .get("totalCount")
                            .asInt())
                    .isZero();
        }
        assertThat(others.getFirst().refusals("auditSuspend", input(id, "reason", "因")))
                .containsExactly("NOT_FOUND null");
        enterprise.done("auditBegin", beginning());
        assertThat(consultancy
                        .audit(id, "enterprise { name } year")
                        .get("enterprise")
                        .isNull())
                .isFalse();
    }

    @Test
    void showsProgramsWhatIsPublishedOnly() {
        enterprise.done("auditBegin", beginning());
        AuditFixture.filled(consultancy, id, CITY);
        var program = AuditClient.of(port, ISSUER.openData())
                .audit(
                        id,
                        "state enterprise { name } disclosure { place } options { id } results { planned } files { name }");
        assertThat(program.at("/disclosure/place").asString()).isEqualTo("企业网站");
        assertThat(program.get("options")).isEmpty();
        assertThat(program.get("results")).isEmpty();
        assertThat(program.get("files")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector", "api-client", "administrator", "expert", "training-centre"})
    void forbidsEveryActToWhoeverOnlyReads(String role) {
        var other = AuditClient.of(
                port,
                ISSUER.token(claims -> claims.claim("roles", List.of(role)).claim("jurisdiction", CITY)));
        inputs().forEach((act, typed) -> assertThat(other.api().code(AuditClient.document(act), Map.of("input", typed)))
                .as(act)
                .isEqualTo("FORBIDDEN"));
        assertThat(Superuser.value("select version from audit where id = ?", UUID.fromString(id)))
                .isEqualTo("1");
    }

    @Test
    void leavesSteeringToOfficersAndTheBeginningToTheEnterprise() {
        for (var act : List.of("auditSuspend", "auditResume", "auditWithdraw", "auditClose")) {
            for (var party : List.of(enterprise, consultancy)) {
                assertThat(party.api().code(AuditClient.document(act), Map.of("input", inputs().get(act))))
                        .as(act)
                        .isEqualTo("FORBIDDEN");
            }
        }
        assertThat(consultancy.api().code(AuditClient.document("auditBegin"), Map.of("input", beginning())))
                .isEqualTo("FORBIDDEN");
    }

    private Map<String, Map<String, Object>> inputs() {
        var inputs = new HashMap<String, Map<String, Object>>();
        inputs.put("auditDisclose", input(id, "disclosure", disclosure()));
        inputs.put("auditBegin", beginning());
        inputs.put("auditPhaseFinish", input(id, "phase", AuditPhase.AUDIT));
        inputs.put("auditOptionAdd", input(id, "option", option()));
        inputs.put("auditOptionCorrect", Map.of("optionId", id, "version", 1, "option", option()));
        inputs.put("auditOptionRemove", Map.of("optionId", id));
        inputs.put("auditResultsPut", input(id, "version", 1, "results", List.of()));
        inputs.put("auditFileAttach", input(id, "fileId", id, "kind", AuditFileKind.REPORT));
        inputs.put("auditFileDetach", input(id, "fileId", id));
        inputs.put("auditHandIn", input(id));
        for (var act : List.of("auditSuspend", "auditResume", "auditWithdraw", "auditClose")) {
            inputs.put(act, input(id, "reason", "因"));
        }
        return inputs;
    }

    private static int overdue(AuditClient who, RuleCode rule) {
        return who.audits(Map.of("due", Standing.OVERDUE, "rule", rule), "totalCount")
                .get("totalCount")
                .asInt();
    }

    @Test
    void findsWhatIsDueAndOverdue() {
        var late =
                AuditFixture.announced(port, "620800", 2, TODAY.minusDays(50)).getFirst();
        var pingliang = AuditClient.of(port, ISSUER.city("620800"));
        assertThat(pingliang
                        .audits(Map.of("due", Standing.OVERDUE), "totalCount")
                        .get("totalCount")
                        .asInt())
                .isEqualTo(2);
        assertThat(overdue(pingliang, RuleCode.DISCLOSURE)).isEqualTo(2);
        assertThat(overdue(pingliang, RuleCode.AUDIT_START)).isZero();
        assertThat(values(pingliang.audit(late, "deadlines { standing }").get("deadlines"), "standing"))
                .containsExactly("OVERDUE", "SOON", "OPEN");
        var counts = pingliang
                .api()
                .data("{ auditDueCounts { jurisdiction { code } rule overdue soon } }")
                .get("auditDueCounts");
        assertThat(counts.toString())
                .isEqualTo(
                        "[{\"jurisdiction\":{\"code\":\"620800\"},\"rule\":\"DISCLOSURE\",\"overdue\":2,\"soon\":0},"
                                + "{\"jurisdiction\":{\"code\":\"620800\"},\"rule\":\"AUDIT_START\",\"overdue\":0,\"soon\":2},"
                                + "{\"jurisdiction\":{\"code\":\"620800\"},\"rule\":\"AUDIT_FINISH\",\"overdue\":0,\"soon\":0}]");
    }

    @Test
    void sumsResultsByYearCityIndustryAndIndicator() {
        enterprise.done("auditBegin", beginning());
        AuditFixture.filled(consultancy, id, CITY);
        var sums = wuwei.api()
                .data(
                        "query($year: Int) { auditResultSums(year: $year) { jurisdiction { code } keyIndustry indicator unit audits planned achieved } }",
                        Map.of("year", TODAY.getYear()))
                .get("auditResultSums");
        assertThat(sums.get(0).toString())
                .isEqualTo(
                        "{\"jurisdiction\":{\"code\":\"620600\"},\"keyIndustry\":\"CHEMICALS\",\"indicator\":\"HEAVY_METALS\","
                                + "\"unit\":\"KILOGRAM\",\"audits\":1,\"planned\":1.25,\"achieved\":0}");
    }

    @Test
    void readsManyRoundsInAsManyStatementsAsOne() {
        AuditFixture.announced(port, "621000", 12, TODAY);
        var qingyang = AuditClient.of(port, ISSUER.city("621000"));
        var query = """
                query($first: Int!) { audits(first: $first) { nodes { enterprise { name } consultancy { name } disclosure { place }
                  finishedPhases { phase } deadlines { standing } timeline { kind } options { name } results { planned } files { name } } } }""";
        var one = StatementLog.during(() -> qingyang.api().data(query, Map.of("first", 1)));
        var many = StatementLog.during(() -> qingyang.api().data(query, Map.of("first", 12)));
        assertThat(many.statements()).hasSameSizeAs(one.statements());
        assertThat(many.readOnly()).containsExactly(true);
    }

    @Test
    void pagesThroughRounds() {
        AuditFixture.announced(port, "621000", 5, TODAY);
        var qingyang = AuditClient.of(port, ISSUER.city("621000"));
        var query =
                "query($after: String) { audits(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount } }";
        var seen = new java.util.HashSet<String>();
        var variables = new HashMap<String, Object>();
        for (int page = 0; page < 3; page++) {
            var found = qingyang.api().data(query, variables).get("audits");
            assertThat(found.get("totalCount").asInt()).isEqualTo(5);
            seen.addAll(values(found.get("nodes"), "id"));
            variables.put("after", found.at("/pageInfo/endCursor").asString());
        }
        assertThat(seen).hasSize(5);
        assertThat(qingyang.api().code(query, Map.of("after", "x"))).isEqualTo("INVALID_CURSOR");
    }
}

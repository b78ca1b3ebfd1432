package cn.qingshen.audit;

import static cn.qingshen.TestEnvironment.ISSUER;

import cn.qingshen.Superuser;
import cn.qingshen.TestEnvironment;
import cn.qingshen.enterprise.EnterpriseFixture;
import cn.qingshen.enterprise.ListingBasis;
import cn.qingshen.enterprise.RegisterClient;
import cn.qingshen.plan.ListClient;
import cn.qingshen.plan.ListedCity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A city whose list is published, with as many rounds as a test wants. */
public final class AuditFixture {

    public static final LocalDate TODAY = TestEnvironment.today();

    private AuditFixture() {}

    /** Rounds of enterprises above limits, announced on a day by a real publication. */
    public static List<String> announced(int port, String city, int rounds, LocalDate on) {
        var cityOf = ListedCity.emptied(RegisterClient.of(port, ISSUER.city(city)), city);
        var enterprises = new ArrayList<String>();
        for (int i = 0; i < rounds; i++) {
            enterprises.add(cityOf.registered(on.minusDays(1), ListingBasis.EXCEEDS_STANDARD));
        }
        var list = ListClient.of(port, ISSUER.city(city)).submitted(on.getYear());
        var province = ListClient.of(port, ISSUER.province());
        province.done("annualListApprove", Map.of("annualListId", list));
        province.done(
                "annualListsPublish",
                Map.of("year", on.getYear(), "documentNumber", "甘环发〔2026〕1号", "publishedOn", on.toString()));
        return enterprises.stream().map(AuditFixture::roundOf).toList();
    }

    public static String announced(int port, String city) {
        return announced(port, city, 1, TODAY).getFirst();
    }

    static String roundOf(String enterpriseId) {
        return Superuser.value(
                "select id from audit where enterprise_id = ? and ended_on is null", UUID.fromString(enterpriseId));
    }

    static UUID enterpriseOf(String auditId) {
        return UUID.fromString(
                Superuser.value("select enterprise_id from audit where id = ?", UUID.fromString(auditId)));
    }

    public static String consultancy() {
        return Superuser.value(
                "insert into consultancy (credit_code, name, registered_on) values (?, ?, '2020-01-01') returning id",
                EnterpriseFixture.creditCode(),
                "试验咨询" + UUID.randomUUID());
    }

    static void bar(String consultancyId) {
        Superuser.change(
                "insert into consultancy_bar (consultancy_id, barred_on, reason, document_number)"
                        + " values (?, current_date, '弄虚作假', '甘环函〔2026〕8号')",
                UUID.fromString(consultancyId));
    }

    static Map<String, Object> disclosure() {
        return Map.of(
                "contents",
                List.of(DisclosureContent.IDENTITY, DisclosureContent.DISCHARGES),
                "place",
                "企业网站",
                "link",
                "https://example.com/gongkai",
                "disclosedOn",
                TODAY.toString());
    }

    static Map<String, Object> option() {
        return Map.of(
                "cost",
                OptionCost.MEDIUM_HIGH,
                "name",
                "窑尾脱硝改造",
                "investmentWanYuan",
                "320.5",
                "benefitWanYuan",
                "-12.25",
                "plannedFinishOn",
                TODAY.plusMonths(6).toString(),
                "effects",
                List.of(Map.of("indicator", Indicator.NOX, "amount", "35.2")));
    }

    static List<Map<String, Object>> results() {
        return List.of(
                Map.of("indicator", Indicator.NOX, "planned", "35.2", "achieved", "30"),
                Map.of("indicator", Indicator.HEAVY_METALS, "planned", "1.25"));
    }

    /** All that a report needs, but the report's being handed in. */
    static void filled(AuditClient client, String id, String city) {
        client.done("auditDisclose", AuditClient.input(id, "disclosure", disclosure()));
        for (var phase : List.of(
                AuditPhase.PREPARATION,
                AuditPhase.PRE_AUDIT,
                AuditPhase.AUDIT,
                AuditPhase.OPTION_GENERATION,
                AuditPhase.OPTION_DECISION)) {
            client.done("auditPhaseFinish", AuditClient.input(id, "phase", phase, "finishedOn", TODAY.toString()));
        }
        client.done("auditOptionAdd", AuditClient.input(id, "option", option()));
        client.done(
                "auditResultsPut",
                AuditClient.input(id, "version", client.audit(id, "version").get("version"), "results", results()));
        // As if uploaded by somebody of the city: who may upload is the files' own test.
        var file = EnterpriseFixture.fileIn(city);
        AuditClient.of(client.api().port(), ISSUER.city(city))
                .done("auditFileAttach", AuditClient.input(id, "fileId", file, "kind", AuditFileKind.REPORT));
    }
}

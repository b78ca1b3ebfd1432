package cn.qingshen.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/** Writes the jOOQ classes from a real PostgreSQL that Liquibase has just migrated; does nothing when no change set changed. */
final class GenerateJooq {

    private static final Path CHANGELOG = Path.of("db/changelog");
    private static final Path BOOTSTRAP = Path.of("deploy/postgresql/bootstrap.sql");
    private static final Path SELF = Path.of("db/java/cn/qingshen/db/GenerateJooq.java");

    private GenerateJooq() {}

    public static void main(String[] args) throws Exception {
        var target = Path.of(args[0]);
        var stamp = target.resolve("changelog.sha256");
        var present = fingerprint();
        if (Files.exists(stamp) && Files.readString(stamp).equals(present)) {
            System.out.println("jOOQ classes are up to date");
            return;
        }
        try (var postgres = LocalPostgres.temporary()) {
            postgres.migrate();
            GenerationTool.generate(configuration(postgres, target));
        }
        Files.writeString(stamp, present);
    }

    private static Configuration configuration(LocalPostgres postgres, Path target) {
        var database = new Database()
                .withInputSchema("public")
                .withOutputSchemaToDefault(true)
                // The tables of libraries, the functions of extensions, and what the application may not call.
                .withExcludes(
                        "databasechangelog.*|scheduled_tasks|g(bt|ist|btree)_.*|gbtreekey.*|.*_dist"
                                + "|journal_(write|link|field|check_asker)|is_evidence_in_sight|protect|enterprise_(keep|set)_.*|.*_refuse_.*");
        database.withForcedTypes(
                enumeration("enterprise.SizeClass", "enterprise(_history)?\\.size_class"),
                enumeration("enterprise.KeyIndustry", "enterprise(_history)?\\.key_industry"),
                enumeration("enterprise.EvidenceKind", "evidence\\.kind"),
                enumeration("enterprise.EvidencePurpose", "evidence\\.purpose"),
                enumeration("enterprise.sheet.ImportState", "enterprise_import\\.state"),
                enumeration("enterprise.sheet.ImportRefusal", "enterprise_import\\.refusal"),
                enumeration("file.FilePurpose", "(stored_file|upload)\\.purpose"),
                enumeration("plan.ListState", "annual_list\\.state"),
                enumeration("plan.ListingReason", "annual_list_item\\.reason"),
                enumeration("consultancy.Skill", "consultancy_staff\\.skill"),
                enumeration("audit.AuditState", "audit\\.state"),
                enumeration("audit.AuditPhase", "(audit|audit_phase)\\.phase"),
                enumeration("audit.AuditMode", "audit\\.mode"),
                enumeration("audit.ReviewLevel", "audit\\.reviewed_by"),
                enumeration("audit.ReviewGround", "audit\\.review_ground"),
                enumeration("audit.AuditTrack", "audit\\.track"),
                enumeration("audit.OptionCost", "audit_option\\.cost"),
                enumeration("audit.Indicator", "audit_result\\.indicator"),
                enumeration("audit.AuditFileKind", "audit_file\\.kind"),
                enumeration("expert.ExpertState", "expert\\.state"),
                enumeration("expert.AccountState", "expert\\.account"),
                enumeration("expert.InterestKind", "expert_interest\\.kind"),
                enumeration("expert.InterestSource", "expert_interest\\.source"),
                enumeration("expert.AssessmentKind", "expert_assessment\\.kind"),
                enumeration("review.SheetState", "score_sheet\\.state"),
                enumeration("review.PanelKind", "(review_panel|score_sheet)\\.kind"),
                enumeration("audit.AcceptanceLevel", "(audit|review_conclusion)\\.level"),
                enumeration("review.CorrectionState", "correction\\.state"),
                enumeration("review.Outcome", "review_conclusion\\.outcome"),
                enumeration("review.PanelState", "review_panel\\.state"),
                enumeration("review.DrawState", "draw\\.state"),
                enumeration("review.AssignmentState", "assignment\\.state"),
                enumeration("review.ReplacementState", "replacement\\.state"),
                enumeration("expert.ExclusionRule", "draw_candidate\\.excluded_by"),
                enumeration("review.draw.SeatEvent.Kind", "seat_event\\.kind"),
                enumeration("inspection.SubjectKind", "(spot_check|check_campaign|inspector_interest)\\.subject_kind"),
                enumeration("inspection.CheckGround", "spot_check\\.ground"),
                enumeration("inspection.CheckState", "spot_check\\.state"),
                enumeration("inspection.ChecklistState", "checklist_template\\.state"),
                enumeration("inspection.ItemKind", "checklist_item\\.kind"),
                enumeration("inspection.Severity", "finding\\.severity"),
                enumeration("inspection.SignatureRole", "spot_check_signature\\.role"),
                enumeration("inspection.CampaignState", "check_campaign\\.state"),
                enumeration("inspection.CandidateKind", "check_campaign_candidate\\.kind"),
                enumeration("inspection.CampaignRule", "check_campaign_candidate\\.excluded_by"),
                enumeration("inspection.CampaignRule", "check_campaign_conflict\\.rule"),
                enumeration("rectification.OrderState", "rectification_order\\.state"),
                enumeration("rectification.ItemState", "rectification_item\\.state"),
                enumeration("sanction.SanctionKind", "sanction\\.kind"),
                enumeration("sanction.SanctionState", "sanction\\.state"),
                enumeration("notice.ServeMethod", "notice\\.method"),
                enumeration("rule.RuleCode", "statutory_rule\\.code"),
                enumeration("rule.RuleUnit", "statutory_rule\\.unit"),
                enumeration("rule.DayKind", "calendar_day\\.kind"),
                enumeration("account.Role", "person\\.role"),
                enumeration("account.Scope", "person\\.scope"),
                enumeration("inbox.MessageKind", "inbox_message\\.kind"),
                enumeration("inbox.MailState", "mail_outbox\\.state"));
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc()
                        .withUrl(postgres.url())
                        .withUser(LocalPostgres.OWNER)
                        .withPassword(LocalPostgres.PASSWORD))
                .withGenerator(new Generator()
                        .withDatabase(database)
                        .withGenerate(
                                new Generate().withImplicitJoinPathsToOne(false).withImplicitJoinPathsToMany(false))
                        .withTarget(new Target()
                                .withPackageName("cn.qingshen.jooq.generated")
                                .withDirectory(target.toString())));
    }

    private static ForcedType enumeration(String type, String column) {
        return new ForcedType()
                .withUserType("cn.qingshen." + type)
                .withEnumConverter(true)
                .withIncludeExpression(".*\\." + column);
    }

    private static String fingerprint() throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var files = Files.walk(CHANGELOG)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        digest.update(Files.readAllBytes(BOOTSTRAP));
        digest.update(Files.readAllBytes(SELF));
        return HexFormat.of().formatHex(digest.digest());
    }
}

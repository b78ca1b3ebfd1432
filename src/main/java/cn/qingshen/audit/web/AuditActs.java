package cn.qingshen.audit.web;

import cn.qingshen.audit.Audit;
import cn.qingshen.audit.AuditFileKind;
import cn.qingshen.audit.AuditFillService;
import cn.qingshen.audit.AuditMode;
import cn.qingshen.audit.AuditPhase;
import cn.qingshen.audit.AuditResult;
import cn.qingshen.audit.AuditService;
import cn.qingshen.audit.Disclosure;
import cn.qingshen.audit.OptionFacts;
import cn.qingshen.common.Ids;
import cn.qingshen.common.Refused;
import cn.qingshen.common.UserError;
import cn.qingshen.common.UserErrors;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What programs do to the rounds. Who may do what is the services' to say. */
@Controller
class AuditActs {

    private final AuditService audits;
    private final AuditFillService fill;
    private final UserErrors messages;

    AuditActs(AuditService audits, AuditFillService fill, UserErrors messages) {
        this.audits = audits;
        this.fill = fill;
        this.messages = messages;
    }

    record DiscloseInput(String auditId, Disclosure disclosure) {}

    record BeginInput(
            String auditId,
            @Nullable AuditMode mode,
            @Nullable String consultancyId,
            @Nullable LocalDate startedOn) {}

    record PhaseInput(
            String auditId,
            AuditPhase phase,
            @Nullable LocalDate finishedOn,
            @Nullable String note) {}

    record OptionAddInput(String auditId, OptionFacts option) {}

    record OptionCorrectInput(String optionId, int version, OptionFacts option) {}

    record OptionRemoveInput(String optionId, @Nullable String reason) {}

    record ResultsInput(String auditId, int version, List<AuditResult> results) {}

    record AttachInput(String auditId, String fileId, AuditFileKind kind) {}

    record DetachInput(
            String auditId, String fileId, @Nullable String reason) {}

    record HandInInput(String auditId) {}

    record MoveInput(String auditId, @Nullable String reason) {}

    /** The round as it is now, also after a refusal: whoever lost a race sees what the other made of it. */
    record Payload(@Nullable Audit audit, List<UserError> userErrors) {}

    @MutationMapping
    Payload auditDisclose(@Argument DiscloseInput input, Locale locale) {
        return payload(input.auditId(), "disclosure", locale, id -> fill.disclose(id, input.disclosure()));
    }

    @MutationMapping
    Payload auditBegin(@Argument BeginInput input, Locale locale) {
        var consultancyId = input.consultancyId() == null ? null : Ids.known(input.consultancyId());
        return payload(
                input.auditId(), null, locale, id -> audits.begin(id, input.mode(), consultancyId, input.startedOn()));
    }

    @MutationMapping
    Payload auditPhaseFinish(@Argument PhaseInput input, Locale locale) {
        return payload(
                input.auditId(),
                null,
                locale,
                id -> fill.finishPhase(id, input.phase(), input.finishedOn(), input.note()));
    }

    @MutationMapping
    Payload auditOptionAdd(@Argument OptionAddInput input, Locale locale) {
        return payload(input.auditId(), "option", locale, id -> fill.addOption(id, input.option()));
    }

    @MutationMapping
    Payload auditOptionCorrect(@Argument OptionCorrectInput input, Locale locale) {
        return payloadOfOption(input.optionId(), locale, id -> fill.correctOption(id, input.version(), input.option()));
    }

    @MutationMapping
    Payload auditOptionRemove(@Argument OptionRemoveInput input, Locale locale) {
        return payloadOfOption(input.optionId(), locale, id -> fill.removeOption(id, input.reason()));
    }

    @MutationMapping
    Payload auditResultsPut(@Argument ResultsInput input, Locale locale) {
        return payload(input.auditId(), null, locale, id -> fill.putResults(id, input.version(), input.results()));
    }

    @MutationMapping
    Payload auditFileAttach(@Argument AttachInput input, Locale locale) {
        return payload(input.auditId(), null, locale, id -> fill.attach(id, Ids.known(input.fileId()), input.kind()));
    }

    @MutationMapping
    Payload auditFileDetach(@Argument DetachInput input, Locale locale) {
        return payload(input.auditId(), null, locale, id -> fill.detach(id, Ids.known(input.fileId()), input.reason()));
    }

    @MutationMapping
    Payload auditHandIn(@Argument HandInInput input, Locale locale) {
        return payload(input.auditId(), null, locale, fill::handIn);
    }

    @MutationMapping
    Payload auditSuspend(@Argument MoveInput input, Locale locale) {
        return payload(input.auditId(), null, locale, id -> audits.suspend(id, input.reason()));
    }

    @MutationMapping
    Payload auditResume(@Argument MoveInput input, Locale locale) {
        return payload(input.auditId(), null, locale, id -> audits.resume(id, input.reason()));
    }

    @MutationMapping
    Payload auditWithdraw(@Argument MoveInput input, Locale locale) {
        return payload(input.auditId(), null, locale, id -> audits.withdraw(id, input.reason()));
    }

    @MutationMapping
    Payload auditClose(@Argument MoveInput input, Locale locale) {
        return payload(input.auditId(), null, locale, id -> audits.close(id, input.reason()));
    }

    private Payload payloadOfOption(String optionId, Locale locale, Consumer<UUID> act) {
        var id = Ids.known(optionId);
        return payload(fill.auditOf(id).toString(), "option", locale, _ -> act.accept(id));
    }

    /** @param within the field of the input in which what is at fault lies; null: the input itself */
    private Payload payload(String auditId, @Nullable String within, Locale locale, Consumer<UUID> act) {
        var id = Ids.known(auditId);
        try {
            act.accept(id);
            return new Payload(audits.byId(id).orElse(null), List.of());
        } catch (Refused refused) {
            var inInput = refused.refusals().stream()
                    .map(one -> within == null || one.field() == null ? one : one.within(within))
                    .toList();
            return new Payload(audits.byId(id).orElse(null), messages.userErrors(new Refused(inInput), locale));
        }
    }
}

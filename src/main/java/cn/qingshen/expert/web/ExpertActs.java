package cn.qingshen.expert.web;

import cn.qingshen.common.Ids;
import cn.qingshen.common.Refused;
import cn.qingshen.common.UserError;
import cn.qingshen.common.UserErrors;
import cn.qingshen.expert.AssessmentFacts;
import cn.qingshen.expert.CertificateFacts;
import cn.qingshen.expert.Expert;
import cn.qingshen.expert.ExpertApplicationService;
import cn.qingshen.expert.ExpertFacts;
import cn.qingshen.expert.ExpertPoolService;
import cn.qingshen.expert.ExpertService;
import cn.qingshen.expert.InterestFacts;
import cn.qingshen.expert.InterestKind;
import cn.qingshen.expert.PastEmployer;
import cn.qingshen.expert.TrainingFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What programs do to the experts. Who may do what is the services' to say. */
@Controller
class ExpertActs {

    private final ExpertService experts;
    private final ExpertApplicationService applications;
    private final ExpertPoolService pool;
    private final UserErrors messages;

    ExpertActs(
            ExpertService experts, ExpertApplicationService applications, ExpertPoolService pool, UserErrors messages) {
        this.experts = experts;
        this.applications = applications;
        this.pool = pool;
        this.messages = messages;
    }

    record ApplyInput(
            ExpertFacts facts,
            @Nullable List<PastEmployer> pastEmployers,
            @Nullable String identityNumber) {}

    record CorrectInput(
            String expertId,
            int version,
            ExpertFacts facts,
            @Nullable List<PastEmployer> pastEmployers,
            @Nullable String reason) {}

    record InterestAddInput(
            String expertId,
            @Nullable InterestKind kind,
            @Nullable String party,
            @Nullable String partyCode,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable String note) {

        InterestFacts facts() {
            return new InterestFacts(kind, party, partyCode, startedOn, endedOn, note);
        }
    }

    record InterestRemoveInput(String interestId, @Nullable String reason) {}

    record CertificateAddInput(
            String expertId,
            @Nullable String name,
            @Nullable String number,
            @Nullable String fileId) {}

    record AssessInput(
            String expertId,
            @Nullable LocalDate heldOn,
            boolean passed,
            boolean mayLead,
            @Nullable String remark) {

        AssessmentFacts facts() {
            return new AssessmentFacts(heldOn, passed, mayLead, remark);
        }
    }

    record ReviewCorrectInput(
            String expertId,
            @Nullable LocalDate heldOn,
            boolean passed,
            boolean mayLead,
            @Nullable String remark,
            @Nullable String reason) {

        AssessmentFacts facts() {
            return new AssessmentFacts(heldOn, passed, mayLead, remark);
        }
    }

    record MoveInput(String expertId, @Nullable String reason) {}

    record TrainingAddInput(
            String expertId,
            @Nullable String topic,
            @Nullable LocalDate heldOn,
            @Nullable BigDecimal hours) {}

    /** The expert as they are now, also after a refusal. */
    record Payload(@Nullable Expert expert, List<UserError> userErrors) {}

    @MutationMapping
    Payload expertApply(@Argument ApplyInput input, Locale locale) {
        try {
            var id = applications.apply(input.facts(), input.pastEmployers(), input.identityNumber());
            return new Payload(experts.byId(id).orElse(null), List.of());
        } catch (Refused refused) {
            return new Payload(null, messages.userErrors(within(refused), locale));
        }
    }

    @MutationMapping
    Payload expertApplyAgain(@Argument MoveInput input, Locale locale) {
        return payload(Ids.known(input.expertId()), locale, id -> applications.applyAgain(id, input.reason()));
    }

    @MutationMapping
    Payload expertCorrect(@Argument CorrectInput input, Locale locale) {
        return payload(Ids.known(input.expertId()), locale, id -> {
            try {
                applications.correct(id, input.version(), input.facts(), input.pastEmployers(), input.reason());
            } catch (Refused refused) {
                throw within(refused);
            }
        });
    }

    /** All that can be at fault lies in the input's facts, but what stands beside them. */
    private static Refused within(Refused refused) {
        return new Refused(refused.refusals().stream()
                .map(one -> one.field() == null || isBeside(one.field()) ? one : one.within("facts"))
                .toList());
    }

    private static boolean isBeside(String field) {
        return field.equals("reason") || field.equals("identityNumber") || field.startsWith("pastEmployers");
    }

    @MutationMapping
    Payload expertInterestAdd(@Argument InterestAddInput input, Locale locale) {
        return payload(Ids.known(input.expertId()), locale, id -> applications.addInterest(id, input.facts()));
    }

    @MutationMapping
    Payload expertInterestRemove(@Argument InterestRemoveInput input, Locale locale) {
        var interestId = Ids.known(input.interestId());
        var expertId = applications.expertOfInterest(interestId);
        return payload(expertId, locale, _ -> applications.removeInterest(interestId, input.reason()));
    }

    @MutationMapping
    Payload expertCertificateAdd(@Argument CertificateAddInput input, Locale locale) {
        var fileId = input.fileId() == null ? null : Ids.known(input.fileId());
        var facts = new CertificateFacts(input.name(), input.number(), fileId);
        return payload(Ids.known(input.expertId()), locale, id -> applications.addCertificate(id, facts));
    }

    @MutationMapping
    Payload expertAssess(@Argument AssessInput input, Locale locale) {
        return payload(Ids.known(input.expertId()), locale, id -> pool.assess(id, input.facts()));
    }

    @MutationMapping
    Payload expertSuspend(@Argument MoveInput input, Locale locale) {
        return payload(Ids.known(input.expertId()), locale, id -> pool.suspend(id, input.reason()));
    }

    @MutationMapping
    Payload expertResume(@Argument MoveInput input, Locale locale) {
        return payload(Ids.known(input.expertId()), locale, id -> pool.resume(id, input.reason()));
    }

    @MutationMapping
    Payload expertRemove(@Argument MoveInput input, Locale locale) {
        return payload(Ids.known(input.expertId()), locale, id -> pool.remove(id, input.reason()));
    }

    @MutationMapping
    Payload expertReadmit(@Argument MoveInput input, Locale locale) {
        return payload(Ids.known(input.expertId()), locale, id -> pool.readmit(id, input.reason()));
    }

    @MutationMapping
    Payload expertReview(@Argument AssessInput input, Locale locale) {
        return payload(Ids.known(input.expertId()), locale, id -> pool.review(id, input.facts()));
    }

    @MutationMapping
    Payload expertReviewCorrect(@Argument ReviewCorrectInput input, Locale locale) {
        return payload(
                Ids.known(input.expertId()), locale, id -> pool.correctReview(id, input.facts(), input.reason()));
    }

    @MutationMapping
    Payload expertTrainingAdd(@Argument TrainingAddInput input, Locale locale) {
        var facts = new TrainingFacts(input.topic(), input.heldOn(), input.hours());
        return payload(Ids.known(input.expertId()), locale, id -> pool.addTraining(id, facts));
    }

    private Payload payload(UUID id, Locale locale, Consumer<UUID> act) {
        var errors = messages.tried(() -> act.accept(id), locale);
        return new Payload(experts.byId(id).orElse(null), errors);
    }
}

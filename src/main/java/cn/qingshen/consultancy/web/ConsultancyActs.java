package cn.qingshen.consultancy.web;

import cn.qingshen.common.Ids;
import cn.qingshen.common.Refused;
import cn.qingshen.common.UserError;
import cn.qingshen.common.UserErrors;
import cn.qingshen.consultancy.Barring;
import cn.qingshen.consultancy.Consultancy;
import cn.qingshen.consultancy.ConsultancyBarService;
import cn.qingshen.consultancy.ConsultancyFacts;
import cn.qingshen.consultancy.ConsultancyRegistrar;
import cn.qingshen.consultancy.ConsultancyService;
import cn.qingshen.consultancy.Lifting;
import cn.qingshen.consultancy.Skill;
import cn.qingshen.consultancy.StaffFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What programs do to the consultancies. Who may do what is the services' to say. */
@Controller
class ConsultancyActs {

    private final ConsultancyService consultancies;
    private final ConsultancyRegistrar registrar;
    private final ConsultancyBarService bars;
    private final UserErrors messages;

    ConsultancyActs(
            ConsultancyService consultancies,
            ConsultancyRegistrar registrar,
            ConsultancyBarService bars,
            UserErrors messages) {
        this.consultancies = consultancies;
        this.registrar = registrar;
        this.bars = bars;
        this.messages = messages;
    }

    record AddInput(ConsultancyFacts facts) {}

    record CorrectInput(
            String consultancyId,
            int version,
            ConsultancyFacts facts,
            @Nullable String reason) {}

    record StaffAddInput(
            String consultancyId,
            @Nullable String name,
            @Nullable Skill skill,
            @Nullable String title,
            @Nullable String certificateNumber) {}

    record StaffLeaveInput(String staffId, @Nullable LocalDate leftOn) {}

    record BarInput(
            String consultancyId,
            @Nullable LocalDate barredOn,
            @Nullable String reason,
            @Nullable String documentNumber,
            @Nullable String fileId) {}

    record LiftInput(
            String consultancyId,
            @Nullable String reason,
            @Nullable String documentNumber) {}

    /** The consultancy as it is now, also after a refusal: whoever lost a race sees what the other made of it. */
    record Payload(@Nullable Consultancy consultancy, List<UserError> userErrors) {}

    @MutationMapping
    Payload consultancyAdd(@Argument AddInput input, Locale locale) {
        try {
            return new Payload(consultancies.byId(registrar.add(input.facts())).orElse(null), List.of());
        } catch (Refused refused) {
            return new Payload(null, messages.userErrors(within(refused), locale));
        }
    }

    @MutationMapping
    Payload consultancyCorrect(@Argument CorrectInput input, Locale locale) {
        return payload(Ids.known(input.consultancyId()), locale, id -> {
            try {
                registrar.correct(id, input.version(), input.facts(), input.reason());
            } catch (Refused refused) {
                throw within(refused);
            }
        });
    }

    /** All that can be at fault lies in the input's facts, but the reason. */
    private static Refused within(Refused refused) {
        return new Refused(refused.refusals().stream()
                .map(one -> one.field() == null || one.field().equals("reason") ? one : one.within("facts"))
                .toList());
    }

    @MutationMapping
    Payload consultancyStaffAdd(@Argument StaffAddInput input, Locale locale) {
        var facts = new StaffFacts(input.name(), input.skill(), input.title(), input.certificateNumber());
        return payload(Ids.known(input.consultancyId()), locale, id -> registrar.addStaff(id, facts));
    }

    @MutationMapping
    Payload consultancyStaffLeave(@Argument StaffLeaveInput input, Locale locale) {
        var staffId = Ids.known(input.staffId());
        return payload(registrar.consultancyOf(staffId), locale, _ -> registrar.leave(staffId, input.leftOn()));
    }

    @MutationMapping
    Payload consultancyBar(@Argument BarInput input, Locale locale) {
        var fileId = input.fileId() == null ? null : Ids.known(input.fileId());
        var barring = new Barring(input.barredOn(), input.reason(), input.documentNumber(), fileId);
        return payload(Ids.known(input.consultancyId()), locale, id -> bars.bar(id, barring));
    }

    @MutationMapping
    Payload consultancyLift(@Argument LiftInput input, Locale locale) {
        var lifting = new Lifting(input.reason(), input.documentNumber());
        return payload(Ids.known(input.consultancyId()), locale, id -> bars.lift(id, lifting));
    }

    private Payload payload(UUID id, Locale locale, Consumer<UUID> act) {
        var errors = messages.tried(() -> act.accept(id), locale);
        return new Payload(consultancies.byId(id).orElse(null), errors);
    }
}

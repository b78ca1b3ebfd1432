package cn.qingshen.consultancy.web;

import cn.qingshen.common.Acted;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.Refused;
import cn.qingshen.consultancy.Barring;
import cn.qingshen.consultancy.Consultancy;
import cn.qingshen.consultancy.ConsultancyBarService;
import cn.qingshen.consultancy.ConsultancyDetail;
import cn.qingshen.consultancy.ConsultancyFacts;
import cn.qingshen.consultancy.ConsultancyFilter;
import cn.qingshen.consultancy.ConsultancyRegistrar;
import cn.qingshen.consultancy.ConsultancyService;
import cn.qingshen.consultancy.Lifting;
import cn.qingshen.consultancy.StaffFacts;
import cn.qingshen.journal.JournalEntry;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The consultancies for their pages. */
@BrowserCallable
@PermitAll
class ConsultancyEndpoint {

    private final ConsultancyService consultancies;
    private final ConsultancyRegistrar registrar;
    private final ConsultancyBarService bars;

    ConsultancyEndpoint(ConsultancyService consultancies, ConsultancyRegistrar registrar, ConsultancyBarService bars) {
        this.consultancies = consultancies;
        this.registrar = registrar;
        this.bars = bars;
    }

    /** A line of the list, and how many of the conditions are not met. */
    record Line(Consultancy consultancy, int unmet) {

        static Line of(Consultancy consultancy) {
            return new Line(consultancy, (int)
                    consultancy.checklist().stream().filter(one -> !one.met()).count());
        }
    }

    /** A page of lines; {@code endCursor} asks for the next. */
    record ConsultancyPage(List<Line> items, @Nullable String endCursor, boolean hasNextPage) {}

    /** How adding one ended: its id, or why not. */
    record Added(@Nullable UUID id, List<Refusal> refusals) {}

    public ConsultancyPage list(ConsultancyFilter filter, int first, @Nullable String after) {
        var page = consultancies.page(filter, first, after);
        return new ConsultancyPage(page.nodes().stream().map(Line::of).toList(), page.endCursor(), page.hasNextPage());
    }

    public int total(ConsultancyFilter filter) {
        return consultancies.total(filter);
    }

    public Optional<ConsultancyDetail> get(UUID id) {
        return consultancies.detail(id);
    }

    /** Empty: whoever asks works for none. */
    public Optional<ConsultancyDetail> own() {
        return consultancies.own();
    }

    public List<JournalEntry> timeline(UUID id) {
        return consultancies.timeline(id);
    }

    public Added add(ConsultancyFacts facts) {
        try {
            return new Added(registrar.add(facts), List.of());
        } catch (Refused refused) {
            return new Added(null, refused.refusals());
        }
    }

    public Acted correct(UUID id, int version, ConsultancyFacts facts, @Nullable String reason) {
        return Acted.by(() -> registrar.correct(id, version, facts, reason));
    }

    public Acted addStaff(UUID id, StaffFacts facts) {
        return Acted.by(() -> registrar.addStaff(id, facts));
    }

    public Acted leave(UUID staffId, @Nullable LocalDate on) {
        return Acted.by(() -> registrar.leave(staffId, on));
    }

    public Acted bar(UUID id, Barring barring) {
        return Acted.by(() -> bars.bar(id, barring));
    }

    public Acted lift(UUID id, Lifting lifting) {
        return Acted.by(() -> bars.lift(id, lifting));
    }
}

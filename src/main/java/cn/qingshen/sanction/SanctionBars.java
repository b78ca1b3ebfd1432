package cn.qingshen.sanction;

import cn.qingshen.consultancy.Barring;
import cn.qingshen.consultancy.ConsultancyBarService;
import cn.qingshen.consultancy.ConsultancyService;
import cn.qingshen.consultancy.Lifting;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a sanction that bars does to the consultancy: the bar has its number, and by it is known as its own. */
@Component
class SanctionBars {

    private final ConsultancyService consultancies;
    private final ConsultancyBarService bars;

    SanctionBars(ConsultancyService consultancies, ConsultancyBarService bars) {
        this.consultancies = consultancies;
        this.bars = bars;
    }

    /** The reason of a bar is public, so it is the article and not the facts. @throws Refused {@code ALREADY_BARRED} */
    void bar(Sanction sanction) {
        bars.bar(sanction.party(), new Barring(sanction.datedOn(), sanction.article(), sanction.number(), null));
    }

    /** One that was lifted before, or that another decision set, stays as it is. */
    void lift(Sanction sanction, String reason) {
        var number = Objects.requireNonNull(sanction.number());
        var stands = consultancies.bars(List.of(sanction.party())).getOrDefault(sanction.party(), List.of()).stream()
                .anyMatch(bar -> bar.liftedOn() == null && bar.documentNumber().equals(number));
        if (stands) {
            bars.lift(sanction.party(), new Lifting(reason, number));
        }
    }
}

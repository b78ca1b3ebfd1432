package cn.qingshen.consultancy;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is entered of a technician. Who has both skills is entered twice. */
public record StaffFacts(
        @Nullable String name,
        @Nullable Skill skill,
        @Nullable String title,
        @Nullable String certificateNumber) {

    private static final int LONGEST_TEXT = 100;

    StaffFacts normalised() {
        return new StaffFacts(
                Texts.trimToNull(name), skill, Texts.trimToNull(title), Texts.trimToNull(certificateNumber));
    }

    List<Refusal> check() {
        return Checks.refusals(
                Checks.required("name", name, LONGEST_TEXT),
                skill == null ? Checks.required("skill", null, 1) : null,
                Checks.text("title", title, LONGEST_TEXT),
                Checks.text("certificateNumber", certificateNumber, LONGEST_TEXT));
    }
}

package cn.qingshen.consultancy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One consultancy whole, as far as it is for whoever asks.
 *
 * @param contact null: there is none, or not for them
 * @param staff those who work there first; empty for whoever may not see them
 * @param bars latest first
 */
public record ConsultancyDetail(
        Consultancy consultancy,
        @Nullable ConsultancyContact contact,
        List<Consultancy.Checked> qualifications,
        List<ConsultancyStaff> staff,
        List<ConsultancyBar> bars) {}

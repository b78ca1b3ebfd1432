package cn.qingshen.consultancy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A technician of a consultancy: personal data, for officers and the consultancy's own people.
 *
 * @param title their professional title 职称
 * @param leftOn the first day on which they no longer work there; null: they do
 */
public record ConsultancyStaff(
        UUID id,
        UUID consultancyId,
        String name,
        Skill skill,
        @Nullable String title,
        @Nullable String certificateNumber,
        @Nullable LocalDate leftOn) {}

package cn.qingshen.audit;

import cn.qingshen.enterprise.SizeClass;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise on a list that is being published, with what decides who reviews its round.
 *
 * @param industryCode of GB/T 4754; null: not known
 * @param keyDischarger whether it is on the provincial catalogue of key dischargers
 */
public record Announcement(
        UUID annualListItemId,
        UUID enterpriseId,
        String jurisdictionCode,
        SizeClass sizeClass,
        @Nullable String industryCode,
        boolean keyDischarger) {}

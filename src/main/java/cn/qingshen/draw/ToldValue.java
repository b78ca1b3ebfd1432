package cn.qingshen.draw;

import org.jspecify.annotations.Nullable;

/** What waits for its public value, which two people tell. */
public interface ToldValue {

    /** What was told last; null: nothing yet. */
    @Nullable String value();

    /** By whom. */
    @Nullable String valueBy();

    /** Whether another told the same. */
    default boolean isConfirmedBy(String subject, String told) {
        return isOfAnother(subject) && told.equals(value());
    }

    /** Whether another told something else. */
    default boolean isContradictedBy(String subject, String told) {
        return isOfAnother(subject) && !told.equals(value());
    }

    private boolean isOfAnother(String subject) {
        return valueBy() != null && !subject.equals(valueBy());
    }
}

package cn.qingshen.inspection;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that is of an enterprise, of a consultancy, or of how a city does its work: one of the three is there. */
interface OfSubject {

    @Nullable UUID enterpriseId();

    @Nullable UUID consultancyId();

    @Nullable String cityCode();

    /** The id of whom it is of, or the code of the city. */
    default String subject() {
        return Objects.requireNonNullElse(
                cityCode(), Objects.toString(enterpriseId() == null ? consultancyId() : enterpriseId()));
    }
}

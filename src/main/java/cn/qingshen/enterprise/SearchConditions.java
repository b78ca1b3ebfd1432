package cn.qingshen.enterprise;

import static cn.qingshen.jooq.generated.Tables.ENTERPRISE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import cn.qingshen.common.Texts;
import cn.qingshen.jooq.generated.Routines;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Finds by a part of an enterprise's name, of a former one, or of its credit code; nothing typed finds everything. */
public final class SearchConditions {

    private SearchConditions() {}

    /** Of rows that belong to an enterprise, those of one that is found; only ones that whoever asks may see are. */
    public static Condition isFound(Field<UUID> enterpriseId, @Nullable String typed) {
        return Texts.trimToNull(typed) == null
                ? noCondition()
                : enterpriseId.in(select(ENTERPRISE.ID).from(ENTERPRISE).where(found(typed)));
    }

    /** The pairs of characters go by the index, the whole text by the rows that they leave. */
    static Condition found(@Nullable String typed) {
        var trimmed = Texts.trimToNull(typed);
        if (trimmed == null) {
            return noCondition();
        }
        var text = trimmed.toLowerCase(Locale.ROOT);
        var contains = ENTERPRISE.SEARCH_TEXT.contains(text);
        return Texts.length(text) < 2
                ? contains
                : contains.and(
                        condition("{0} @> {1}", Routines.bigrams(ENTERPRISE.SEARCH_TEXT), Routines.bigrams(val(text))));
    }
}

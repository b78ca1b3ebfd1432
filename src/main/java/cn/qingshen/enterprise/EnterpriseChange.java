package cn.qingshen.enterprise;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a line would change.
 *
 * @param id null: it adds an enterprise
 * @param version of the enterprise when the change was worked out
 * @param before null: it adds an enterprise
 * @param entry null: its place on the register stays as it is
 */
public record EnterpriseChange(
        @Nullable UUID id,
        int version,
        @Nullable EnterpriseFacts before,
        EnterpriseFacts after,
        @Nullable EnterInput entry) {

    public boolean adds() {
        return before == null;
    }

    boolean corrects() {
        return before != null && !before.equals(after);
    }
}

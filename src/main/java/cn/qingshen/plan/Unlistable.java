package cn.qingshen.plan;

import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import java.util.List;

/** What is said of enterprises on a list whose rounds cannot begin any more. */
final class Unlistable {

    private static final int NAMED = 5;

    private Unlistable() {}

    /** One refusal with the first of their names and their number; none where all can be listed. */
    static List<Refusal> refusals(List<String> names) {
        return names.isEmpty()
                ? List.of()
                : List.of(Refusal.of(
                        RefusalCode.UNLISTABLE,
                        null,
                        String.join("、", names.subList(0, Math.min(NAMED, names.size()))),
                        names.size()));
    }
}

package cn.qingshen.enterprise.web;

import cn.qingshen.common.Refusal;
import cn.qingshen.common.Refused;
import cn.qingshen.enterprise.EnterpriseDetail;
import cn.qingshen.enterprise.EnterpriseService;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How an act ended.
 *
 * @param enterprise as it is now, also after a refusal: whoever was refused sees what the other person made of it
 * @param refusals empty: it was done
 */
record Outcome(@Nullable EnterpriseDetail enterprise, List<Refusal> refusals) {

    static Outcome of(EnterpriseService enterprises, Supplier<UUID> act) {
        try {
            return new Outcome(enterprises.detail(act.get()).orElse(null), List.of());
        } catch (Refused refused) {
            return new Outcome(null, refused.refusals());
        }
    }

    static Outcome of(EnterpriseService enterprises, UUID id, Runnable act) {
        try {
            act.run();
            return new Outcome(enterprises.detail(id).orElse(null), List.of());
        } catch (Refused refused) {
            return new Outcome(enterprises.detail(id).orElse(null), refused.refusals());
        }
    }
}

package cn.qingshen.enterprise;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that belongs to an enterprise or to somebody else. */
public interface MayBeOfEnterprise {

    /** Null: it is not of an enterprise. */
    @Nullable UUID enterpriseId();
}

package cn.qingshen.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who goes along to checks beside the inspectors; the feature that draws experts says it. */
public interface Companions {

    /** By check, as far as whoever asks may know; who is missing goes alone. */
    Map<UUID, List<String>> names(Collection<UUID> checkIds);
}

package cn.qingshen.expert;

import java.util.List;
import java.util.Map;

/** Who of the pool may be drawn for a matter, and of the others why not. */
public record Eligibility(List<Expert> eligible, Map<Expert, ExclusionRule> excluded) {}

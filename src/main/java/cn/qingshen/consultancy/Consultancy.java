package cn.qingshen.consultancy;

import java.util.UUID;

/**
 * A consultancy, as everybody may see it.
 *
 * @param barred whether it may be chosen for nothing and may hand in nothing (plan 4.4)
 */
public record Consultancy(UUID id, String creditCode, String name, boolean barred) {}

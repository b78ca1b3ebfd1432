package cn.qingshen.enterprise;

import java.time.LocalDate;
import java.util.UUID;

/** A name that an enterprise bore until a day. */
public record FormerName(UUID enterpriseId, String name, LocalDate until) {}

package cn.qingshen.sanction;

import java.util.List;
import java.util.UUID;

/** Whom a check can lead to a sanction of. @param kinds what the bureau can propose of them */
public record SanctionSubject(UUID id, String name, List<SanctionKind> kinds) {}

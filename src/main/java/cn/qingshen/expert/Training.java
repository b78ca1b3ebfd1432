package cn.qingshen.expert;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A training that an expert took part in. */
public record Training(UUID expertId, String topic, LocalDate heldOn, BigDecimal hours) {}

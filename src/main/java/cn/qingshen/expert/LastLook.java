package cn.qingshen.expert;

import java.time.LocalDate;
import java.util.UUID;

/** When the province looked at an expert of the pool for the last time: at their admission, or in a year since. */
record LastLook(UUID expertId, LocalDate admittedOn, LocalDate assessedOn) {}

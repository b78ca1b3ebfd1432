package cn.qingshen.expert;

import java.math.BigDecimal;
import java.util.List;

/** An expert of the pool with all that ties them to somebody, and how much they learned last year. */
record Candidate(Expert expert, List<Interest> interests, BigDecimal hoursLastYear) {}

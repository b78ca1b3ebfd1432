package cn.qingshen.audit;

import cn.qingshen.rule.RuleCode;

/** How many of a city's rounds have a deadline overdue, and how many due within 30 days. */
public record DueCount(String jurisdictionCode, RuleCode rule, int overdue, int soon) {}

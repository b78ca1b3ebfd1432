/** Each city's yearly list of whom to audit, from the proposal to its publication (plan 3.2). */
@NullMarked
@NonNullApi
package cn.qingshen.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

/** The numbers of the law and the plan as data, the working calendar, and the deadlines that follow from both. */
@NullMarked
@NonNullApi
package cn.qingshen.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

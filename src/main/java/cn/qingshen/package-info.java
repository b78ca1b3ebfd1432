/** Qingshen 清审: the cleaner production audits of a province. */
@NullMarked
@NonNullApi
package cn.qingshen;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

/** The trail: who changed what, when, why and on which rule. */
@NullMarked
@NonNullApi
package cn.qingshen.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

/** Each enterprise's round of audit 审核. */
@NullMarked
@NonNullApi
package cn.qingshen.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

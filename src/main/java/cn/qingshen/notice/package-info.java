/** Written notices 书面通知 that cities serve on listed enterprises (plan 3.2). */
@NullMarked
@NonNullApi
package cn.qingshen.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

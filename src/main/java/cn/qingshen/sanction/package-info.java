/** What a bureau decides after a check of who broke the rules 处理 (plan 4.4): one officer proposes, another decides. */
@NullMarked
@NonNullApi
package cn.qingshen.sanction;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

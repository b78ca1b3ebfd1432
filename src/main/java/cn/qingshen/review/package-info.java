/** Panels, draws and assignments: who evaluates and accepts an audit 评估、验收 (plan 3.5, 3.6). */
@NullMarked
@NonNullApi
package cn.qingshen.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

/** Value types and refusals that every feature shares. */
@NullMarked
@NonNullApi
package cn.qingshen.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

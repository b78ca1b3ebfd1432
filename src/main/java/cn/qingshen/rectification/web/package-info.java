/** The orders to mend something, for programs and pages. */
@NullMarked
@NonNullApi
package cn.qingshen.rectification.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

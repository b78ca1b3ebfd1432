/** Spot checks for pages, programs and tablets. */
@NullMarked
@NonNullApi
package cn.qingshen.inspection.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

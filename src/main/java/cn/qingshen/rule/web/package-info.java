/** The fronts of rules and calendar: GraphQL for programs, browser-callable endpoints for the pages. */
@NullMarked
@NonNullApi
package cn.qingshen.rule.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

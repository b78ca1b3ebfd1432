/** The fronts of the yearly lists: GraphQL for programs, browser-callable endpoints for the pages. */
@NullMarked
@NonNullApi
package cn.qingshen.plan.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

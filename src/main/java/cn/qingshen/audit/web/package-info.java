/** The fronts of the rounds: GraphQL for programs, browser-callable endpoints for the pages. */
@NullMarked
@NonNullApi
package cn.qingshen.audit.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

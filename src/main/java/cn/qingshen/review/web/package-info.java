/** The fronts of the experts: GraphQL for programs, browser-callable endpoints for the pages. */
@NullMarked
@NonNullApi
package cn.qingshen.review.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

/** The fronts of the consultancies: GraphQL for programs, browser-callable endpoints for the pages. */
@NullMarked
@NonNullApi
package cn.qingshen.consultancy.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

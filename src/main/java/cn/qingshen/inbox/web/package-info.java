/** The fronts of the inbox: GraphQL for programs, browser-callable endpoints for the pages. */
@NullMarked
@NonNullApi
package cn.qingshen.inbox.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

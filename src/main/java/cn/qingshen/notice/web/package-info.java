/** The fronts of the notices: GraphQL for programs, browser-callable endpoints for the pages, PDFs for both. */
@NullMarked
@NonNullApi
package cn.qingshen.notice.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

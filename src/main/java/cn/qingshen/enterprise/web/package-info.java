/** The register's two fronts: GraphQL for programs, browser-callable endpoints for the pages. */
@NullMarked
@NonNullApi
package cn.qingshen.enterprise.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

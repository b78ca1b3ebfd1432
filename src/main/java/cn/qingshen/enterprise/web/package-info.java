/** The register's two fronts: GraphQL for programs, browser-callable endpoints for the pages. */
@NullMarked
package cn.qingshen.enterprise.web;

import org.jspecify.annotations.NullMarked;

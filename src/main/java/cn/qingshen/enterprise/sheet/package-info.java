/** The register as spreadsheets: import, with its job and its report, and export. */
@NullMarked
@NonNullApi
package cn.qingshen.enterprise.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

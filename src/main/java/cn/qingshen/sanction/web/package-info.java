/** The sanctions, for programs and pages. */
@NullMarked
@NonNullApi
package cn.qingshen.sanction.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

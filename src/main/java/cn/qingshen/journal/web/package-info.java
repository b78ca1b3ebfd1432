/** The trail for programs. */
@NullMarked
@NonNullApi
package cn.qingshen.journal.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

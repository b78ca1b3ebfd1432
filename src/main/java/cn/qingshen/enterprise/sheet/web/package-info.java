/** The way in for sheets and the way out. */
@NullMarked
@NonNullApi
package cn.qingshen.enterprise.sheet.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

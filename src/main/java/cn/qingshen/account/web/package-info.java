/** Who is signed in, for the pages. */
@NullMarked
@NonNullApi
package cn.qingshen.account.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

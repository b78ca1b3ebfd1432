/** Uploading and downloading. */
@NullMarked
@NonNullApi
package cn.qingshen.file.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

/** Official documents and tables as PDF, in Chinese, and sheets. What they say is their features' own. */
@NullMarked
@NonNullApi
package cn.qingshen.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

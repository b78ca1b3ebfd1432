/** Spot checks on site: planned, recorded on a tablet without a network, reported. */
@NullMarked
@NonNullApi
package cn.qingshen.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

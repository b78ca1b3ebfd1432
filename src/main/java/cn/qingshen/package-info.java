/** Qingshen 清审: the cleaner production audits of a province. */
@NullMarked
package cn.qingshen;

import org.jspecify.annotations.NullMarked;

/** Value types and refusals that every feature shares. */
@NullMarked
package cn.qingshen.common;

import org.jspecify.annotations.NullMarked;

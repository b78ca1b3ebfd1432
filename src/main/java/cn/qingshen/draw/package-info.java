/**
 * How chance decides 随机抽取, whatever is drawn: a seed that nobody alone can choose, and the order that it puts things in.
 * {@code docs/draw.md} says both to the byte.
 */
@NullMarked
@NonNullApi
package cn.qingshen.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

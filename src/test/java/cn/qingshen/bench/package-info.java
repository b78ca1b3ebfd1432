/** The benchmark that {@code bin/bench} runs: the product, its peer and the limit, on the same data with the same rights. */
@NullMarked
package cn.qingshen.bench;

import org.jspecify.annotations.NullMarked;

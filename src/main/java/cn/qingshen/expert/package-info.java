/** The experts' pool 专家库: who applies, who is admitted, what interests they have, and who may be drawn (plan 4.3). */
@NullMarked
@NonNullApi
package cn.qingshen.expert;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

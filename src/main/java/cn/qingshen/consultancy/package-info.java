/** Who carries out audits for others 咨询服务机构: their register, their people, and who is barred (plan 4.4). */
@NullMarked
@NonNullApi
package cn.qingshen.consultancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

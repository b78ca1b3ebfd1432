/** The register of enterprises that must be audited (强制性清洁生产审核重点企业名单管理库, plan 3.1). */
@NullMarked
@NonNullApi
package cn.qingshen.enterprise;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

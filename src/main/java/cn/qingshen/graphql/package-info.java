/** What every GraphQL operation goes through: transport, limits, one snapshot, scalars, errors. */
@NullMarked
@NonNullApi
package cn.qingshen.graphql;

import org.jspecify.annotations.NullMarked;
import org.springframework.lang.NonNullApi;

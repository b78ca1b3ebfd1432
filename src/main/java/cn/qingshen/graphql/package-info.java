/** What every GraphQL operation goes through: transport, limits, one snapshot, scalars, errors. */
@NullMarked
package cn.qingshen.graphql;

import org.jspecify.annotations.NullMarked;

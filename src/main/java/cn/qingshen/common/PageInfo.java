package cn.qingshen.common;

import org.jspecify.annotations.Nullable;

/** Where a page lies in its list, as GraphQL tells it. */
public record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}

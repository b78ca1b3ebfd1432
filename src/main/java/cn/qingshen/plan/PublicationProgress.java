package cn.qingshen.plan;

/** How many enterprises a publication has come through. */
public record PublicationProgress(int done, int total) {}

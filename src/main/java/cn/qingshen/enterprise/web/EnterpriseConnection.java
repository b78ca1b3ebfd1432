package cn.qingshen.enterprise.web;

import cn.qingshen.common.Page;
import cn.qingshen.common.PageInfo;
import cn.qingshen.enterprise.Enterprise;
import cn.qingshen.enterprise.EnterpriseFilter;
import java.util.List;

/** A page and the filter behind it, for what is counted only when asked for. */
record EnterpriseConnection(EnterpriseFilter filter, List<Page.Edge<Enterprise>> edges, PageInfo pageInfo) {

    static EnterpriseConnection of(EnterpriseFilter filter, Page<Enterprise> page) {
        return new EnterpriseConnection(filter, page.edges(), page.pageInfo());
    }

    public List<Enterprise> nodes() {
        return edges.stream().map(Page.Edge::node).toList();
    }
}

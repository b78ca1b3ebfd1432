package cn.qingshen.enterprise.web;

import cn.qingshen.common.Page;
import cn.qingshen.common.PageInfo;
import cn.qingshen.enterprise.Enterprise;
import cn.qingshen.enterprise.EnterpriseFilter;
import cn.qingshen.enterprise.EnterpriseOrder;
import java.util.List;

/** A page with the filter and the order behind it, for what is counted only when asked for. */
record EnterpriseConnection(
        EnterpriseFilter filter, EnterpriseOrder order, List<Page.Edge<Enterprise>> edges, PageInfo pageInfo) {

    static EnterpriseConnection of(EnterpriseFilter filter, EnterpriseOrder order, Page<Enterprise> page) {
        return new EnterpriseConnection(filter, order, page.edges(), page.pageInfo());
    }

    public List<Enterprise> nodes() {
        return edges.stream().map(Page.Edge::node).toList();
    }
}

package cn.qingshen.review.web;

import cn.qingshen.review.ExpertPerformance;
import cn.qingshen.review.ExpertPerformanceService;
import cn.qingshen.review.OwnRecordService;
import cn.qingshen.review.OwnWork;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What experts do, for the page of one. */
@BrowserCallable
@PermitAll
class ExpertWorkEndpoint {

    private final OwnRecordService records;
    private final ExpertPerformanceService performances;

    ExpertWorkEndpoint(OwnRecordService records, ExpertPerformanceService performances) {
        this.records = records;
        this.performances = performances;
    }

    public List<OwnWork> own() {
        return records.work();
    }

    public Optional<ExpertPerformance> performance(UUID expertId) {
        return Optional.ofNullable(performances.of(List.of(expertId)).get(expertId));
    }
}

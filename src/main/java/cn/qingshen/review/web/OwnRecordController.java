package cn.qingshen.review.web;

import static cn.qingshen.common.Ids.ids;
import static cn.qingshen.graphql.Links.present;

import cn.qingshen.expert.Expert;
import cn.qingshen.expert.TrainingHours;
import cn.qingshen.review.ExpertPerformance;
import cn.qingshen.review.ExpertPerformanceService;
import cn.qingshen.review.OwnRecordService;
import cn.qingshen.review.OwnWork;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What experts read of themselves, and officers of how much they do. */
@Controller
class OwnRecordController {

    private final OwnRecordService records;
    private final ExpertPerformanceService performances;

    OwnRecordController(OwnRecordService records, ExpertPerformanceService performances) {
        this.records = records;
        this.performances = performances;
    }

    record OwnRecord(Expert expert) {}

    @QueryMapping
    @Nullable OwnRecord ownRecord() {
        return records.expert().map(OwnRecord::new).orElse(null);
    }

    @SchemaMapping
    TrainingHours trainingHours(OwnRecord own) {
        return records.trainingHours(own.expert().id());
    }

    @SchemaMapping
    List<OwnWork> work(OwnRecord own) {
        return records.work();
    }

    @BatchMapping(typeName = "Expert")
    Map<Expert, ExpertPerformance> performance(List<Expert> all) {
        return present(all, Expert::id, performances.of(ids(all, Expert::id)));
    }
}

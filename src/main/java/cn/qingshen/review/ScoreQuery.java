package cn.qingshen.review;

import static cn.qingshen.jooq.generated.Tables.REVIEW_CONCLUSION;
import static cn.qingshen.jooq.generated.Tables.SCORE;
import static java.util.stream.Collectors.toMap;
import static org.jooq.Records.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Reads of what was scored, and what came of it. */
@Repository
class ScoreQuery {

    private final DSLContext sql;

    ScoreQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** Of those assignments the ones that were scored. */
    Set<UUID> scored(Collection<UUID> assignmentIds) {
        return sql.selectDistinct(SCORE.ASSIGNMENT_ID)
                .from(SCORE)
                .where(SCORE.ASSIGNMENT_ID.in(assignmentIds))
                .fetchSet(SCORE.ASSIGNMENT_ID);
    }

    /** Of each panel as far as whoever asks may see them: an expert their own, the leader all once they have scored themselves. */
    Map<UUID, Scores> scores(Collection<UUID> panelIds) {
        var byPanel = sql.select(SCORE.PANEL_ID, SCORE.SEAT, SCORE.NUMBER, SCORE.POINTS, SCORE.VETOED, SCORE.REMARK)
                .from(SCORE)
                .where(SCORE.PANEL_ID.in(panelIds))
                .orderBy(SCORE.SEAT, SCORE.NUMBER)
                .fetchGroups(SCORE.PANEL_ID);
        return byPanel.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        one -> new Scores(new TreeMap<>(one.getValue().intoGroups(SCORE.SEAT, ScoreQuery::entry)))));
    }

    Scores scores(UUID panelId) {
        return scores(List.of(panelId)).getOrDefault(panelId, Scores.NONE);
    }

    private static ScoreEntry entry(Record row) {
        return new ScoreEntry(
                row.get(SCORE.NUMBER), row.get(SCORE.POINTS), row.get(SCORE.VETOED), row.get(SCORE.REMARK));
    }

    boolean isScored(UUID assignmentId) {
        return sql.fetchExists(SCORE, SCORE.ASSIGNMENT_ID.eq(assignmentId));
    }

    boolean hasScores(UUID panelId) {
        return sql.fetchExists(SCORE, SCORE.PANEL_ID.eq(panelId));
    }

    Map<UUID, Conclusion> conclusions(Collection<UUID> panelIds) {
        var conclusion = REVIEW_CONCLUSION;
        return sql
                .select(
                        conclusion.PANEL_ID,
                        conclusion.OUTCOME,
                        conclusion.MEAN,
                        conclusion.OPINION,
                        conclusion.CORRECTIONS,
                        conclusion.CONCLUDED_AT,
                        conclusion.DOCUMENT_NUMBER,
                        conclusion.DECIDED_ON,
                        conclusion.NOTE,
                        conclusion.LEVEL,
                        conclusion.PASSED)
                .from(conclusion)
                .where(conclusion.PANEL_ID.in(panelIds))
                .fetch(mapping(Conclusion::new))
                .stream()
                .collect(toMap(Conclusion::panelId, one -> one));
    }

    Optional<Conclusion> conclusion(UUID panelId) {
        return Optional.ofNullable(conclusions(List.of(panelId)).get(panelId));
    }
}

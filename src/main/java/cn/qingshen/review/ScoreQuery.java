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

    /** As far as whoever asks may see them: an expert their own, the leader all once they have scored themselves. */
    Scores scores(UUID panelId) {
        var bySeat = sql.select(SCORE.SEAT, SCORE.NUMBER, SCORE.POINTS, SCORE.VETOED, SCORE.REMARK)
                .from(SCORE)
                .where(SCORE.PANEL_ID.eq(panelId))
                .orderBy(SCORE.SEAT, SCORE.NUMBER)
                .fetchGroups(
                        SCORE.SEAT,
                        row -> new ScoreEntry(
                                row.get(SCORE.NUMBER),
                                row.get(SCORE.POINTS),
                                row.get(SCORE.VETOED),
                                row.get(SCORE.REMARK)));
        return new Scores(new TreeMap<>(bySeat));
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

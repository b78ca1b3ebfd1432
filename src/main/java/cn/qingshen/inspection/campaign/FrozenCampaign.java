package cn.qingshen.inspection.campaign;

import cn.qingshen.draw.DrawSeed;
import cn.qingshen.draw.Sha256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is fixed of a campaign before anybody can know the seed. Its hash commits to all of it. Ids are written in the order of their text.
 *
 * @param kind what the objects are, such as {@code ENTERPRISE}
 * @param checks how many objects are drawn
 * @param each how many inspectors are sent to each
 */
public record FrozenCampaign(
        UUID id,
        String kind,
        String source,
        int checks,
        int each,
        List<String> objects,
        List<String> inspectors,
        List<LeftOut> objectsLeftOut,
        List<LeftOut> inspectorsLeftOut,
        List<Conflict> conflicts) {

    /** What was drawn before kinds were kept; a record says nothing of it, so that those of then hold. */
    private static final String USUAL_KIND = "ENTERPRISE";

    public FrozenCampaign {
        objects = objects.stream().sorted().toList();
        inspectors = inspectors.stream().sorted().toList();
        objectsLeftOut = objectsLeftOut.stream()
                .sorted(Comparator.comparing(LeftOut::id))
                .toList();
        inspectorsLeftOut = inspectorsLeftOut.stream()
                .sorted(Comparator.comparing(LeftOut::id))
                .toList();
        conflicts = conflicts.stream()
                .sorted(Comparator.comparing(Conflict::object).thenComparing(Conflict::inspector))
                .toList();
    }

    /** The lines that are hashed, each ended by a line feed. */
    public String text() {
        return Stream.of(
                        Stream.of(DrawSeed.VERSION, "campaign " + id),
                        kind.equals(USUAL_KIND) ? Stream.<String>empty() : Stream.of("kind " + kind),
                        Stream.of("source " + source, "checks " + checks, "each " + each),
                        objects.stream().map(one -> "object " + one),
                        inspectors.stream().map(one -> "inspector " + one),
                        objectsLeftOut.stream().map(one -> "excluded object " + one.id() + " " + one.rule()),
                        inspectorsLeftOut.stream().map(one -> "excluded inspector " + one.id() + " " + one.rule()),
                        conflicts.stream().map(Conflict::line))
                .flatMap(lines -> lines)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** SHA-256 of {@link #text()}, in lower-case hex. */
    public String hash() {
        return Sha256.hex(text());
    }

    /** All objects, in the order that a seed puts them in; the first of them are checked. */
    public List<String> order(DrawSeed seed) {
        return seed.shuffle(objects);
    }

    /**
     * Who is sent where. For each check the inspectors are put in order anew; taken are those with the fewest checks so far, and of those
     * the first in that order, who are not in conflict with the object.
     */
    public List<DrawnCheck> checks(DrawSeed seed) {
        var order = order(seed);
        var load = new HashMap<String, Integer>();
        var drawn = new ArrayList<DrawnCheck>();
        for (int k = 1; k <= checks; k++) {
            var object = order.get(k - 1);
            var sent = sent(seed.part("inspectors", k), barred(object), load);
            sent.forEach(one -> load.merge(one, 1, Integer::sum));
            drawn.add(new DrawnCheck(k, object, sent));
        }
        return List.copyOf(drawn);
    }

    /** The sort keeps the drawn order among those who have as many. */
    private List<String> sent(DrawSeed seed, Set<String> barred, Map<String, Integer> load) {
        return seed.shuffle(inspectors).stream()
                .filter(one -> !barred.contains(one))
                .sorted(Comparator.comparing(one -> load.getOrDefault(one, 0)))
                .limit(each)
                .toList();
    }

    private Set<String> barred(String object) {
        return conflicts.stream()
                .filter(one -> one.object().equals(object))
                .map(Conflict::inspector)
                .collect(Collectors.toSet());
    }
}

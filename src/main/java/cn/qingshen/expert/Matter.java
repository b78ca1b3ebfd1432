package cn.qingshen.expert;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * For what experts are looked for.
 *
 * @param parties whom it is about; nobody with an interest in one of them is drawn
 * @param specialities what is asked for; an expert needs one of them; empty: anything will do
 * @param load how many panels each expert sits on or is offered; who is missing has none
 * @param reviewers who reviewed the round that is looked into: nobody looks into what they passed themselves
 * @param answered who was offered a seat for the same matter before, and is not asked again
 */
public record Matter(
        List<Party> parties,
        Set<Speciality> specialities,
        Map<UUID, Integer> load,
        Set<UUID> answered,
        Set<UUID> reviewers) {}

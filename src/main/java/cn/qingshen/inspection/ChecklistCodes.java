package cn.qingshen.inspection;

import static cn.qingshen.inspection.ChecklistDraft.each;
import static java.util.stream.Collectors.toSet;

import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.inspection.Checklist.Choice;
import cn.qingshen.inspection.Checklist.Item;
import cn.qingshen.inspection.Checklist.Section;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The codes that all versions of a template ever gave to its parts: what goes on keeps its own, and none is given to anything else. */
record ChecklistCodes(Set<String> sections, Set<String> items, Set<String> choices) {

    static ChecklistCodes of(List<ChecklistVersion> versions) {
        var lists = versions.stream().map(ChecklistVersion::checklist).toList();
        var items = lists.stream().flatMap(one -> one.items().stream()).toList();
        return new ChecklistCodes(
                lists.stream()
                        .flatMap(one -> one.sections().stream())
                        .map(Section::code)
                        .collect(toSet()),
                items.stream().map(Item::code).collect(toSet()),
                items.stream()
                        .flatMap(one -> one.choices().stream())
                        .map(Choice::code)
                        .collect(toSet()));
    }

    /** The first of {@code T01}, {@code T02} … that is not taken, from now on taken. */
    static String next(String letter, Collection<String> taken) {
        var code = Stream.iterate(1, number -> number + 1)
                .map(letter.concat("%02d")::formatted)
                .filter(one -> !taken.contains(one))
                .findFirst()
                .orElseThrow();
        taken.add(code);
        return code;
    }

    /** Refuses codes that no version ever had, and the same one twice. */
    List<Refusal> check(ChecklistDraft draft) {
        var sectionsSeen = new HashSet<String>();
        var itemsSeen = new HashSet<String>();
        return each(
                "sections",
                draft.sections(),
                section -> Stream.concat(
                                check(section.code(), sections, sectionsSeen),
                                each("items", section.items(), item -> check(item, itemsSeen)).stream())
                        .toList());
    }

    private List<Refusal> check(Item item, Set<String> seen) {
        var choicesSeen = new HashSet<String>();
        var wrong = each(
                "choices",
                item.choices(),
                one -> check(one.code(), choices, choicesSeen).toList());
        return Stream.concat(check(item.code(), items, seen), wrong.stream()).toList();
    }

    private static Stream<Refusal> check(String code, Set<String> known, Set<String> seen) {
        return code.isEmpty() || known.contains(code) && seen.add(code)
                ? Stream.empty()
                : Stream.of(Refusal.of(RefusalCode.UNKNOWN_VALUE, "code"));
    }

    /** The same with a code for each part that is new. */
    List<Section> complete(List<Section> typed) {
        var sectionsTaken = new HashSet<>(sections);
        var itemsTaken = new HashSet<>(items);
        var choicesTaken = new HashSet<>(choices);
        return typed.stream()
                .map(section -> new Section(
                        orNext(section.code(), "S", sectionsTaken),
                        section.title(),
                        section.items().stream()
                                .map(item -> complete(item, itemsTaken, choicesTaken))
                                .toList()))
                .toList();
    }

    private static Item complete(Item item, Set<String> itemsTaken, Set<String> choicesTaken) {
        return new Item(
                orNext(item.code(), "Q", itemsTaken),
                item.question(),
                item.hint(),
                item.kind(),
                item.unit(),
                item.choices().stream()
                        .map(one -> new Choice(orNext(one.code(), "O", choicesTaken), one.label()))
                        .toList(),
                item.photoRequired(),
                item.locationRequired(),
                item.article());
    }

    private static String orNext(String code, String letter, Set<String> taken) {
        return code.isEmpty() ? next(letter, taken) : code;
    }
}

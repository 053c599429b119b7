package org.ticketing.jackson;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Key;

/** Each kind of mistake in a policy file: what is right, what somebody wrote instead, and all that they are told. */
final class WrittenMistakes {

    /** Every action that there is, in its place. */
    private static final String ACTIONS =
            Stream.of(Action.values()).map(Key::of).collect(Collectors.joining(", "));

    private WrittenMistakes() {}

    /** What is right, what somebody wrote instead, and all that they are told. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "code-prefix",
                        "code_prefix",
                        "/code_prefix: 'code_prefix' means nothing here: did you mean 'code-prefix'? (line 6)"
                                + " [known-key]"),
                mistake(
                        "area: support",
                        "aera: support",
                        "/kinds/0/aera: 'aera' means nothing here: did you mean 'area'? (line 16) [known-key]"),
                mistake(
                        "id: phone",
                        "colour: red\n    id: phone",
                        "/channels/1/colour: 'colour' means nothing here: remove it, or use one of id, label, rules,"
                                + " allows, otherwise, source, assumed (line 25) [known-key]"),
                mistake(
                        "zone: America/Sao_Paulo\n",
                        "",
                        "/zone: 'zone' is missing: add it, like zone: America/Sao_Paulo [mandatory]"),
                mistake(
                        "{en: Phone, pt: Telefone}",
                        "{en: Phone}",
                        "/channels/1/label/pt: 'pt' is missing: add it" + " (line 26) [mandatory]"),
                mistake(
                        ", source: U2}",
                        "}",
                        "/kinds/0: state where this comes from: source (a rule of the published policy, like U63) or"
                                + " assumed (why, where the published policy is silent) (line 16) [source]"),
                mistake(
                        "source: U2}",
                        "source: U2, assumed: x}",
                        "/kinds/0: source and assumed both stand here: what a rule states is not assumed, keep one"
                                + " (line 16) [source]"),
                mistake(
                        "source: U2}",
                        "suorce: U2}",
                        "/kinds/0/suorce: 'suorce' means nothing here: did you mean 'source'? (line 16) [known-key]"),
                mistake(
                        "source: U2}",
                        "source: \"U2, U3\"}",
                        "/kinds/0/source: 'U2, U3' is not right here: write the id of one rule, like U63, or a list,"
                                + " like [U63, U64] (line 16) [form]"),
                mistake(
                        "area: support",
                        "area: suport",
                        "/kinds/0/area: 'suport' is not known here: use one of [support] (line 16) [known-value]"),
                mistake(
                        "id: high",
                        "id: normal",
                        "/priorities/1/id: 'normal' stands here twice: give each its own id (line 13) [unique]",
                        "/goals/0/promises/0/when: 'high' is not a value of priority: use one of [normal, normal]"
                                + " (line 65) [known-value]",
                        "/goals/0/promises/2/when: 'high' is not a value of priority: use one of [normal, normal]"
                                + " (line 71) [known-value]"),
                mistake(
                        "id: office",
                        "id: Escritório",
                        "/calendars/0/id: 'Escritório' is not right here: a name has 1 to 64 lower-case letters, digits"
                                + " and hyphens and starts with a letter, like first-answer (line 42) [form]",
                        "/goals/0/promises/0/target/working-time/calendar: 'office' is no calendar: use one of"
                                + " [Escritório] (line 66) [known-value]",
                        "/goals/0/promises/2/target/working-days/calendar: 'office' is no calendar: use one of"
                                + " [Escritório] (line 72) [known-value]",
                        "/goals/0/promises/3/target/end-of-business-day/calendar: 'office' is no calendar: use one of"
                                + " [Escritório] (line 75) [known-value]",
                        "/goals/0/promises/4/target/same-day-or/calendar: 'office' is no calendar: use one of"
                                + " [Escritório] (line 78) [known-value]"));
    }

    static Stream<Arguments> mistakesInTime() {
        return Stream.of(
                mistake(
                        "America/Sao_Paulo",
                        "America/Sao_Paolo",
                        "/zone: 'America/Sao_Paolo' is no time zone: write its name in the IANA database, like"
                                + " America/Sao_Paulo (line 5) [zone]"),
                mistake(
                        "\"08:00-12:00\", \"13",
                        "8h-12h, \"13",
                        "/calendars/0/hours/0/monday/0: '8h-12h' is not right here: write opening and closing time like"
                                + " 08:00-18:00 (24:00 is the end of the day) (line 46) [form]"),
                mistake(
                        "2026-12-24",
                        "2026-12-32",
                        "/calendars/0/days/1/date: '2026-12-32' is no day of the calendar: write one like 2026-12-25"
                                + " (line 51) [date]"),
                mistake(
                        "2026-12-24",
                        "24/12/2026",
                        "/calendars/0/days/1/date: '24/12/2026' is not right here: write year, month and day like"
                                + " 2026-12-25, between 1900 and 2199 (line 51) [form]"),
                mistake(
                        "2026-12-24",
                        "2026-12-25",
                        "/calendars/0/days/1/date: 2026-12-25 stands here twice: say all about a day in one place"
                                + " (line 51) [unique]"),
                mistake(
                        "PT1H30M",
                        "90m",
                        "/goals/0/promises/0/target/working-time/length: '90m' is not right here: write hours, minutes"
                                + " and seconds like PT1H, PT30M or PT1H30M, more than nothing (line 66) [form]"),
                mistake(
                        "PT1H30M",
                        "PT0M",
                        "/goals/0/promises/0/target/working-time/length: 'PT0M' is not right here: write hours, minutes"
                                + " and seconds like PT1H, PT30M or PT1H30M, more than nothing (line 66) [form]"),
                mistake(
                        "P7D",
                        "a week",
                        "/lifecycle/reopen-within: 'a week' is not right here: write days or hours like P7D or PT24H"
                                + " (line 105) [form]"),
                mistake(
                        "days: 2",
                        "days: 0",
                        "/goals/0/promises/2/target/working-days/days: 0 is too little: at least 1 (line 72) [range]"),
                mistake(
                        "calendar: office",
                        "calendar: ofice",
                        "/goals/0/promises/0/target/working-time/calendar: 'ofice' is no calendar: use one of [office]"
                                + " (line 66) [known-value]"));
    }

    static Stream<Arguments> mistakesInWarnings() {
        return Stream.of(
                mistake(
                        "repeats: false",
                        "repeats: false\n    warnings: [{before: PT1H}]",
                        "/goals/0/warnings/0: names no calendar, and promise 1 has none: say on which calendar people"
                                + " are there to be told (line 61) [mandatory]"),
                mistake(
                        "repeats: false",
                        "repeats: false\n    warnings: [{before: PT1H, calendar: ofice}]",
                        "/goals/0/warnings/0/calendar: 'ofice' is no calendar: use one of [office] (line 61)"
                                + " [known-value]"),
                mistake(
                        "repeats: false",
                        "repeats: false\n    on-priority-change: leave",
                        "/goals/0/on-priority-change: 'leave' is not known here: use one of restart, keep, prorate"
                                + " (line 61) [known-value]"),
                mistake(
                        "strength: goal",
                        "strength: expected-average\n    warnings: [{before: PT1H, calendar: office}]",
                        "/goals/0/warnings: no single ticket can miss an average, so nobody can be warned of it: drop"
                                + " the warnings (line 57) [fitting]"),
                mistake(
                        "repeats: false",
                        "repeats: false\n    warnings: [{before: PT0S, calendar: office}]",
                        "/goals/0/warnings/0/before: 'PT0S' is not right here: write hours, minutes and seconds like"
                                + " PT1H, PT30M or PT1H30M, more than nothing (line 61) [form]"));
    }

    static Stream<Arguments> mistakesInPromises() {
        return Stream.of(
                mistake(
                        "kind: error",
                        "knd: error",
                        "/goals/0/promises/0/when/knd: 'knd' means nothing here: did you mean 'kind'? (line 65)"
                                + " [known-key]"),
                mistake(
                        "not: {kind: question}",
                        "not: {knd: question}",
                        "/goals/0/promises/1/when/not/knd: 'knd' means nothing here: did you mean 'kind'? (line 68)"
                                + " [known-key]"),
                mistake(
                        "kind: error",
                        "kind: errors",
                        "/goals/0/promises/0/when: 'errors' is not a value of kind: use one of [question, error]"
                                + " (line 65) [known-value]"),
                mistake(
                        "[portal, phone]",
                        "[portal, fone]",
                        "/goals/0/promises/1/when: 'fone' is not a value of channel: use one of [portal, phone]"
                                + " (line 68) [known-value]"),
                mistake(
                        "[portal, phone]",
                        "[]",
                        "/goals/0/promises/1/when/channel: the list is empty: name at least one (line 68) [size]"),
                mistake(
                        "kind: error,",
                        "kind: {at-least: error},",
                        "/goals/0/promises/0/when: at-least can't be asked of kind (line 65) [fitting-test]"),
                mistake(
                        "when: always",
                        "when: allways",
                        "/goals/0/promises/6/when: 'allways' is not right here: write always, or a map like"
                                + " {kind: error} (line 83) [form]"),
                mistake(
                        "organisation: big-one",
                        "organisation: $actor.organisation",
                        "/goals/0/promises/5/when: a ticket is promised the same whoever asks: $actor, plan, areas and"
                                + " staff-level can't be asked here (line 80) [fitting]"),
                mistake(
                        "$actor.organisation",
                        "$actor.company",
                        "/grants/0/when/organisation: '$actor.company' is not right here: write a value,"
                                + " $actor.organisation or $actor.id (line 92) [form]"),
                mistake(
                        "target: none",
                        "target: nothing",
                        "/goals/0/promises/6/target: 'nothing' is not right here: write promised-date, none, or a map"
                                + " like {working-time: {length: PT1H, calendar: business-hours}} (line 84) [form]"),
                mistake(
                        "target: none",
                        "target: {}",
                        "/goals/0/promises/6/target: nothing stands in here: use one of working-time, elapsed-time,"
                                + " working-days, end-of-business-day, same-day-or (line 84) [size]"),
                mistake(
                        "{elapsed-time: {length: PT24H}}",
                        "{elapsed-time: {length: PT24H}, end-of-business-day: {calendar: office}}",
                        "/goals/0/promises/1/target: elapsed-time, end-of-business-day stand here, but only one can:"
                                + " keep one (line 69) [size]"),
                mistake(
                        "      - when: always\n        target: none\n        assumed: *silent\n",
                        "",
                        "/goals/0/promises: no promise for kind question, priority normal,"
                                + " channel portal: promise something or state none (line 64) [complete]"),
                mistake(
                        "prorate",
                        "leave",
                        "/goals/0/on-reclassification: 'leave' is not known here: use one of restart, keep, prorate"
                                + " (line 61) [known-value]"),
                mistake(
                        "phase: resolved",
                        "phase: closed",
                        "/statuses: no status for phase resolved in the turn of nobody: add one (line 98) [complete]"));
    }

    static Stream<Arguments> mistakesOfType() {
        return Stream.of(
                mistake(
                        "mandatory: true",
                        "mandatory: yes",
                        "/forms/0/fields/0/mandatory: the text 'yes' stands here: write true or false (line 39)"
                                + " [type]"),
                mistake(
                        "days: 2",
                        "days: two",
                        "/goals/0/promises/2/target/working-days/days: the text 'two' stands here: write a whole"
                                + " number, like 2 (line 72) [type]"),
                mistake(
                        "{en: Phone, pt: Telefone}",
                        "{en: Phone, pt: 12}",
                        "/channels/1/label/pt: the number 12 stands here: put it in quotes (line 26) [type]"),
                mistake(
                        "{en: Phone, pt: Telefone}",
                        "{en: true, pt: Telefone}",
                        "/channels/1/label/en: true stands here: put it in quotes (line 26) [type]"),
                mistake(
                        "{en: Phone, pt: Telefone}",
                        "",
                        "/channels/1/label: has no value: write a map (key: value), like {en: Question, pt: Dúvida}"
                                + " (line 26) [type]"),
                mistake(
                        "{en: Phone, pt: Telefone}",
                        "{en: Phone, pt: ' '}",
                        "/channels/1/label/pt: is empty: write a text, without control characters (line 26) [form]"),
                mistake(
                        "  - {id: support,",
                        "  - 5\n  - {id: support,",
                        "/areas/0: the number 5 stands here: write a map (key: value) (line 10) [type]"),
                mistake(
                        "[see, open, reply]",
                        "see",
                        "/grants/0/actions: the text 'see' stands here: write a list (line 91) [type]"),
                mistake(
                        "[reply, close]",
                        "{reply: true}",
                        "/channels/1/allows: a map (key: value) stands here: write a text or a list, like all (line 27)"
                                + " [type]"),
                mistake(
                        "allows: all",
                        "allows: everything",
                        "/channels/0/allows: 'everything' is not right here: write all, or a list of actions (line 22)"
                                + " [form]"),
                mistake(
                        "[reply, close]",
                        "[reply, clos, reply]",
                        "/channels/1/allows/1: 'clos' is not known here: did you mean 'close'? Known are " + ACTIONS
                                + " (line 27) [known-value]",
                        "/channels/1/allows: \"reply\" stands in the list twice: keep one (line 27) [unique]"),
                mistake(
                        "allows: [reply, close]",
                        "allows: [reply, close]\n    rules: [{actions: [fly], when: {area: nowhere}, source: U1},"
                                + " {when: {absent: kind}, plan: x, source: U1}]",
                        "/channels/1/rules/0/actions/0: 'fly' is not known here: use one of " + ACTIONS
                                + " (line 28) [known-value]",
                        "/channels/1/rules/0/when: 'nowhere' is not a value of area: use one of [support] (line 28)"
                                + " [known-value]",
                        "/channels/1/rules/1/actions: 'actions' is missing: add it (line 28) [mandatory]",
                        "/channels/1/rules/1/plan: 'plan' means nothing here: remove it, or use one of actions, when,"
                                + " refuse, source, assumed (line 28) [known-key]",
                        "/channels/1/rules/1/when/absent: 'kind' is not known here: use one of complexity, assignee,"
                                + " roles, plan, ticket-plan, areas, staff-level, level, quote, rating, follows, tags,"
                                + " product (line 28) [known-value]"),
                mistake(
                        "grants:",
                        "plans: [{id: larger, label: {en: L, pt: L}, source: U1}, {id: larger, source: U1}]\ngrants:",
                        "/plans/1/label: 'label' is missing: add it, like label: {en: Question, pt: Dúvida} (line 89)"
                                + " [mandatory]",
                        "/plans/1/id: 'larger' stands here twice: give each its own id (line 89) [unique]"),
                mistake(
                        "grants:",
                        "grants:\n  - {role: client, actions: [manage-people], when: always, source: U51}",
                        "/grants/0/actions/0: manage-people is granted to no role: say under directory who are"
                                + " administrators and keepers (line 90) [granted-by-directory]"),
                mistake(
                        "grants:",
                        "staff-levels: [{id: first, label: {en: F, pt: P}, source: U35}, {id: first, source: U35}]\n"
                                + "grants:",
                        "/staff-levels/1/label: 'label' is missing: add it, like label: {en: Question, pt: Dúvida}"
                                + " (line 89) [mandatory]",
                        "/staff-levels/1/id: 'first' stands here twice: give each its own id (line 89) [unique]"),
                mistake("format: 1", "format: 2", "/format: '2' is not known here: use 1 (line 2) [known-value]"),
                mistake(
                        "ticket: {en",
                        "Chamado: {en",
                        "/words/Chamado: 'Chamado' is not right here: a name has 1 to 64 lower-case letters, digits and"
                                + " hyphens and starts with a letter, like first-answer (line 8) [form]"));
    }

    static Stream<Arguments> mistakesInYaml() {
        return Stream.of(
                mistake(
                        "desk: small",
                        "desk: small\ndesk: big",
                        "/desk: 'desk' stands here a second time, on line 4: keep one (line 3) [duplicate-key]"),
                mistake(
                        "high, label: {en: High, pt: Alta}, assumed: *silent",
                        "high, label: {en: High, pt: Alta}, assumed: *slient",
                        "/priorities/1/assumed: no '&slient' stands before '*slient': mark what is meant with"
                                + " '&slient', further up (line 13) [alias]"),
                mistake(
                        "repeats: false",
                        "repeats: false\n"
                            + "    escalations: [{tell: [client], raise-priority: top, hand-over: moon, source: U20}]",
                        "/goals/0/escalations/0/tell: 'client' is not known here: use one of [clerk] (line 61)"
                                + " [known-value]",
                        "/goals/0/escalations/0/raise-priority: 'top' is not known here: use one of [normal, high]"
                                + " (line 61) [known-value]",
                        "/goals/0/escalations/0/hand-over: 'moon' is not known here: use one of [support] (line 61)"
                                + " [known-value]"),
                mistake(
                        "repeats: false",
                        "repeats: false\n    escalations: [{after: PT1H, source: U20}]",
                        "/goals/0/escalations/0: does nothing: say whom to tell, what to raise the priority to, or whom"
                                + " to hand over to (line 61) [mandatory]",
                        "/goals/0/escalations/0: names no calendar, and promise 1 has none: say on which calendar"
                                + " people are there to be told (line 61) [mandatory]"),
                mistake(
                        "desk: small",
                        "desk: !host small",
                        "/desk: the tag !host means nothing here: remove it (line 3) [tag]"),
                mistake(
                        "desk: small",
                        "desk: small: y",
                        "/: can't be read from line 3, column 12 on: mapping values are not allowed here; look there"
                            + " and just before for a wrong indent, or a text with ': ', '#' or '*' that needs quotes"
                            + " [syntax]"),
                mistake(
                        "desk: small",
                        "? [a]\n: small",
                        "/: has a key that is no text, on line 3: a name goes before the colon [syntax]"),
                mistake(
                        "lifecycle:",
                        "---\nlifecycle:",
                        "/: holds a second document from line 104 on: a file is one policy, remove the '---' [syntax]",
                        "/lifecycle: 'lifecycle' is missing: add it [mandatory]"));
    }

    private static Arguments mistake(String right, String wrong, String... told) {
        return Arguments.of(right, wrong, told);
    }
}

package org.ticketing.testkit.laws.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.ticketing.aftercare.RatingRules;
import org.ticketing.aftercare.TagRules;
import org.ticketing.intake.Field;
import org.ticketing.ticket.AnswerByArticle;
import org.ticketing.ticket.ApproveQuote;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.DeclineQuote;
import org.ticketing.ticket.Evidence;
import org.ticketing.ticket.FollowUp;
import org.ticketing.ticket.GiveEvidence;
import org.ticketing.ticket.Joint;
import org.ticketing.ticket.ManageWatchers;
import org.ticketing.ticket.OfferQuote;
import org.ticketing.ticket.Rate;
import org.ticketing.ticket.Tag;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.Watch;
import org.ticketing.vocabulary.Action;

/**
 * Every command that there is, sensible and senseless: a line for each. A command without a line, and an action that is neither
 * a line's nor {@linkplain #DONE_OTHERWISE done otherwise}, fail the build.
 */
final class Deck {

    /** ISO 4217 keeps this code for what is in no currency: Java knows it, and nothing can be sold in it. */
    private static final String NO_CURRENCY = "XXX";

    /** What is not done to a ticket by a command. */
    static final Set<Action> DONE_OTHERWISE = EnumSet.of(
            Action.SEE,
            Action.SEE_INTERNAL,
            Action.ASK,
            Action.RECORD_CONTACT,
            Action.SEE_CATALOG,
            Action.MANAGE_ACCOUNTS,
            Action.MANAGE_PEOPLE,
            Action.MANAGE_WEBHOOKS,
            Action.START_CHAT,
            Action.SEE_CHATS,
            Action.TAKE_CHATS,
            Action.PICK_CHATS,
            Action.READ_ARTICLES,
            Action.WRITE_ARTICLES,
            Action.PUBLISH_ARTICLES);

    static final List<Line> LINES = List.of(
            line(3, Action.OPEN, Command.Open.class, Deck::opening),
            line(3, Action.CLASSIFY, Command.Classify.class, Deck::classification),
            line(
                    1,
                    Action.ASSIGN,
                    Command.Assign.class,
                    look -> Arbitraries.of(look.people())
                            .map(person -> new Command.Assign(person.id().value()))),
            line(3, Action.REPLY, Command.Reply.class, Deck::reply),
            line(1, Action.NOTE, Command.Note.class, look -> look.words().map(Command.Note::new)),
            line(
                    2,
                    Action.AWAIT_CUSTOMER,
                    Command.AwaitCustomer.class,
                    look -> look.words().map(Command.AwaitCustomer::new)),
            line(12, Action.GIVE_EVIDENCE, GiveEvidence.class, Deck::evidence, "not-to-waive"),
            line(
                    2,
                    Action.PROMISE_DATE,
                    Command.PromiseDate.class,
                    look -> Combinators.combine(look.dates(), look.words()).as(Command.PromiseDate::new)),
            line(
                    1,
                    Action.REPROMISE,
                    Command.Repromise.class,
                    look -> look.words().map(Command.Repromise::new)),
            line(
                    12,
                    Action.RENEGOTIATE,
                    Command.Renegotiate.class,
                    look -> Combinators.combine(look.dates(), look.words()).as(Command.Renegotiate::new)),
            line(
                    20,
                    Action.ESCALATE,
                    Command.Escalate.class,
                    look -> Combinators.combine(look.words(), look.dates().injectNull(0.5))
                            .as(Command.Escalate::new)),
            // A refusal leaves what was promised, a date is a promise to work: so one can be had where the other can't.
            line(
                    20,
                    Action.ANSWER_RENEGOTIATION,
                    Command.AnswerRenegotiation.class,
                    look -> Combinators.combine(look.dates().injectNull(0.5), Arbitraries.of(true, false), look.words())
                            .as(Command.AnswerRenegotiation::new),
                    "not-approved"),
            line(
                    12,
                    Action.ACCEPT_ANSWER,
                    Command.AcceptAnswer.class,
                    look -> Arbitraries.just(new Command.AcceptAnswer())),
            line(10, Action.OFFER_QUOTE, OfferQuote.class, Deck::quote),
            line(
                    8,
                    Action.APPROVE_QUOTE,
                    ApproveQuote.class,
                    look -> look.versions().map(ApproveQuote::new),
                    "other-version"),
            line(
                    4,
                    Action.DECLINE_QUOTE,
                    DeclineQuote.class,
                    look -> Combinators.combine(look.versions(), look.words()).as(DeclineQuote::new),
                    "other-version"),
            line(
                    2,
                    Action.ANSWER_BY_ARTICLE,
                    AnswerByArticle.class,
                    look -> Combinators.combine(look.words(), look.words()).as(AnswerByArticle::new)),
            line(1, Action.RESOLVE, Command.Resolve.class, look -> look.words().map(Command.Resolve::new)),
            line(4, Action.REOPEN, Command.Reopen.class, look -> look.words().map(Command.Reopen::new)),
            line(12, Action.RATE, Rate.class, Deck::rating),
            line(12, Action.FOLLOW_UP, FollowUp.class, Deck::followUp),
            line(
                    1,
                    Action.WATCH,
                    Watch.class,
                    look -> Arbitraries.of(true, false).map(Watch::new),
                    "unchanged",
                    "too-many-watchers"),
            line(
                    1,
                    Action.MANAGE_WATCHERS,
                    ManageWatchers.class,
                    look -> Combinators.combine(Deck.people(look), Deck.people(look))
                            .as(ManageWatchers::new),
                    "unchanged",
                    "too-many-watchers"),
            line(
                    2,
                    Action.TAG,
                    Tag.class,
                    look -> Combinators.combine(Deck.tags(look), Deck.tags(look))
                            .as(Tag::new),
                    "unchanged",
                    "too-many-tags"),
            line(1, Action.CLOSE, Command.Close.class, look -> Arbitraries.just(new Command.Close())),
            line(
                    3,
                    Action.LINK,
                    Joint.Link.class,
                    look -> Combinators.combine(look.otherTickets(), relations())
                            .as(Joint.Link::new),
                    "link-with-itself",
                    "linked-already",
                    "ticket-merged",
                    "too-many-links",
                    "not-granted"),
            line(
                    6,
                    Action.UNLINK,
                    Joint.Unlink.class,
                    look -> Combinators.combine(look.otherTickets(), relations())
                            .as(Joint.Unlink::new),
                    "not-linked",
                    "not-granted"),
            line(
                    1,
                    Action.MERGE,
                    Joint.Merge.class,
                    look -> look.otherTickets().map(Joint.Merge::new),
                    "merge-with-itself",
                    "merge-into-ended",
                    "merge-into-merged",
                    "merge-in-circle",
                    "merge-of-two-organisations",
                    "merge-loses-date",
                    "merge-takes-sight",
                    "too-many-links",
                    "not-granted"),
            line(
                    1,
                    Action.SPLIT,
                    Joint.Split.class,
                    look -> Combinators.combine(
                                    look.oneOrNone(
                                            look.policy().classification().kindIds()),
                                    look.words())
                            .as((kind, words) -> new Joint.Split(kind, "A part", words, List.of()))));

    private Deck() {}

    /**
     * A command.
     *
     * @param weight how often it is taken where it is possible beside others; what is seldom possible weighs more
     * @param content codes of refusals of what it says: the list of actions, which knows no more than the action, can't foretell them
     */
    record Line(
            int weight,
            Action action,
            Class<? extends Command> command,
            Function<Look, Arbitrary<? extends Command>> made,
            Set<String> content) {

        Arbitrary<Command> commands(Look look) {
            return made.apply(look).map(Command.class::cast);
        }
    }

    private static <C extends Command> Line line(
            int weight, Action action, Class<C> command, Function<Look, Arbitrary<C>> made, String... content) {
        return new Line(weight, action, command, made::apply, Set.of(content));
    }

    static Optional<Line> of(Action action) {
        return LINES.stream().filter(line -> line.action() == action).findFirst();
    }

    static Line of(Command command) {
        return LINES.stream()
                .filter(line -> line.command().isInstance(command))
                .findFirst()
                .orElseThrow();
    }

    private static Arbitrary<String> relations() {
        return Arbitraries.of("relates-to", "blocks", "split-from");
    }

    private static Arbitrary<Command.Open> opening(Look look) {
        Arbitrary<String> kinds = look.one(look.policy().classification().kindIds());
        Arbitrary<@Nullable String> organisations =
                Arbitraries.of(People.ORGANISATIONS).injectNull(0.6);
        Arbitrary<Boolean> complete = Arbitraries.of(true, true, true, false);
        return Combinators.combine(kinds, look.words(), organisations, complete)
                .as((kind, words, organisation, filled) -> {
                    Command.Open open = new Command.Open(kind, "Um título", words, organisation, null, Map.of());
                    return filled ? filled(open, look) : open;
                });
    }

    /** With all that the form of its kind insists on. */
    private static Command.Open filled(Command.Open open, Look look) {
        Command.Open filled = open;
        for (Field field : look.policy().intake().fieldsFor(open.kind())) {
            if (field.mandatory()) {
                filled = filled.with(field.id(), answer(field));
            }
        }
        return filled;
    }

    private static String answer(Field field) {
        return field.input() == Field.Input.LINK ? "https://video.example/1" : "PED0040 – Pedidos";
    }

    /** All that is missing, or nothing; now and then without what remains. */
    private static Arbitrary<GiveEvidence> evidence(Look look) {
        Ticket ticket = look.ticket();
        Evidence evidence = ticket == null ? null : ticket.progress().evidence();
        Map<String, String> all = new TreeMap<>();
        if (ticket != null && evidence != null) {
            look.policy().intake().fieldsFor(ticket.triage().kind()).stream()
                    .filter(field -> evidence.missing().contains(field.id()))
                    .forEach(field -> all.put(field.id(), answer(field)));
        }
        Arbitrary<Map<String, String>> given = Arbitraries.of(true, true, false).map(gives -> gives ? all : Map.of());
        return Combinators.combine(given, Arbitraries.of(false, true))
                .as((fields, waived) -> new GiveEvidence(fields, waived));
    }

    private static Arbitrary<Rate> rating(Look look) {
        RatingRules rules = look.policy().afterCare().rating();
        return Combinators.combine(
                        Arbitraries.integers().between(1, rules == null ? 1 : rules.stars()),
                        look.words().injectNull(0.5))
                .as(Rate::new);
    }

    /** With all that the form of the kind insists on. */
    private static Arbitrary<FollowUp> followUp(Look look) {
        return look.words().map(words -> {
            Ticket ended = look.ticket();
            Map<String, String> fields = ended == null
                    ? Map.of()
                    : filled(new Command.Open(ended.triage().kind(), "t", "d"), look)
                            .fields();
            return new FollowUp(null, "De novo", words, fields);
        });
    }

    private static Arbitrary<List<String>> people(Look look) {
        return Arbitraries.of(look.people())
                .map(person -> person.id().value())
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<List<String>> tags(Look look) {
        TagRules rules = look.policy().afterCare().tags();
        return rules == null
                ? Arbitraries.just(List.of())
                : Arbitraries.of(rules.ids()).list().ofMaxSize(2);
    }

    private static Arbitrary<Command.Classify> classification(Look look) {
        return Combinators.combine(
                        look.oneOrNone(look.policy().classification().kindIds()),
                        look.oneOrNone(look.policy().classification().priorityIds()),
                        look.oneOrNone(look.policy().areaIds()))
                .as(Command.Classify::new);
    }

    /** Now and then to an article that nobody knows. */
    private static Arbitrary<Command.Reply> reply(Look look) {
        return Combinators.combine(look.words(), Arbitraries.frequency(Tuple.of(19, false), Tuple.of(1, true)))
                .as((words, points) -> new Command.Reply(words, points ? "nobody-knows-this" : null));
    }

    private static Arbitrary<OfferQuote> quote(Look look) {
        Arbitrary<String> currencies = Arbitraries.frequency(Tuple.of(9, "BRL"), Tuple.of(1, NO_CURRENCY));
        Arbitrary<Long> amounts = Arbitraries.of(0L, 1L, 90_000L);
        return Combinators.combine(currencies, amounts, look.words(), look.dates())
                .as((currency, amount, words, until) -> new OfferQuote(
                        currency,
                        List.of(
                                new OfferQuote.Line(null, words, amount),
                                new OfferQuote.Line(null, "Arredondamento", -1L)),
                        until));
    }
}

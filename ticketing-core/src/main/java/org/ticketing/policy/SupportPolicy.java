package org.ticketing.policy;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.access.AccessRules;
import org.ticketing.access.Role;
import org.ticketing.aftercare.AfterCare;
import org.ticketing.attachment.AttachmentRules;
import org.ticketing.catalog.Catalog;
import org.ticketing.catalog.Charge;
import org.ticketing.catalog.QuoteState;
import org.ticketing.channel.Channels;
import org.ticketing.channel.Gate;
import org.ticketing.classification.Classification;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;
import org.ticketing.conversation.ChatRules;
import org.ticketing.directory.Actor;
import org.ticketing.directory.Area;
import org.ticketing.directory.DirectoryRules;
import org.ticketing.directory.Plan;
import org.ticketing.directory.StaffLevel;
import org.ticketing.escalation.Ladder;
import org.ticketing.guidance.Guidance;
import org.ticketing.intake.Intake;
import org.ticketing.knowledge.Article;
import org.ticketing.knowledge.Genre;
import org.ticketing.knowledge.KnowledgeRules;
import org.ticketing.notification.NotificationRules;
import org.ticketing.privacy.PersonalDataRules;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

/**
 * All that a vendor has decided about its support desk, as one immutable document, addressed by its content. Safe for any
 * number of threads.
 *
 * @param zone where people of this desk read the clock
 * @param codePrefix what its ticket codes begin with
 * @param words what this vendor calls things, by the field's own term: {@code ticket: chamado}
 * @param staffLevels at which the vendor's staff work; none, if the policy tells no levels apart
 * @param plans at which a contract can stand; none, if the policy does not list them: then conditions can ask for any
 * @param guidance what people are told beside the rules, in the order of telling
 * @param directory who may have a seat, and who manages the people of a customer; none, if the host alone says who has which
 *     role
 * @param personalData what becomes of personal data; none, if nothing is logged, exported by others, erased or limited
 * @param renegotiation the ladder on which customers renegotiate what was promised; none, if they can't
 * @param catalog what the subscription covers, what costs extra, and what leads to a quote; none, if nothing costs extra
 * @param views how people look at tickets: the board, and the queues of its areas
 * @param knowledge how articles and notices are kept; none, if the desk keeps none
 * @param chat how people are answered live; none, if they are not
 * @param attachments what files people may attach; none, if they can't attach any
 * @param notifications who is told of what; none, if nobody is told of anything
 * @param afterCare what comes after the work on a ticket, and who watches it
 * @param domains the values that conditions of this policy can compare facts with, as the rest of it says
 */
public record SupportPolicy(
        PolicyDocument document,
        DeskId desk,
        Text name,
        ZoneId zone,
        String codePrefix,
        Map<String, Text> words,
        Classification classification,
        List<Area> areas,
        List<StaffLevel> staffLevels,
        List<Plan> plans,
        Channels channels,
        Intake intake,
        List<Guidance> guidance,
        AccessRules access,
        ServiceLevels serviceLevels,
        Lifecycle lifecycle,
        @Nullable DirectoryRules directory,
        @Nullable PersonalDataRules personalData,
        @Nullable Ladder renegotiation,
        @Nullable Catalog catalog,
        ViewRules views,
        @Nullable KnowledgeRules knowledge,
        @Nullable ChatRules chat,
        @Nullable AttachmentRules attachments,
        @Nullable NotificationRules notifications,
        AfterCare afterCare,
        Domains domains) {

    public SupportPolicy {
        words = Map.copyOf(words);
        areas = List.copyOf(areas);
        staffLevels = List.copyOf(staffLevels);
        plans = List.copyOf(plans);
        guidance = List.copyOf(guidance);
    }

    public SupportPolicy(
            PolicyDocument document,
            DeskId desk,
            Text name,
            ZoneId zone,
            String codePrefix,
            Map<String, Text> words,
            Classification classification,
            List<Area> areas,
            List<StaffLevel> staffLevels,
            List<Plan> plans,
            Channels channels,
            Intake intake,
            List<Guidance> guidance,
            AccessRules access,
            ServiceLevels serviceLevels,
            Lifecycle lifecycle,
            @Nullable DirectoryRules directory,
            @Nullable PersonalDataRules personalData,
            @Nullable Ladder renegotiation,
            @Nullable Catalog catalog,
            ViewRules views,
            @Nullable KnowledgeRules knowledge,
            @Nullable ChatRules chat,
            @Nullable AttachmentRules attachments,
            @Nullable NotificationRules notifications,
            AfterCare afterCare) {
        this(
                document,
                desk,
                name,
                zone,
                codePrefix,
                words,
                classification,
                areas,
                staffLevels,
                plans,
                channels,
                intake,
                guidance,
                access,
                serviceLevels,
                lifecycle,
                directory,
                personalData,
                renegotiation,
                catalog,
                views,
                knowledge,
                chat,
                attachments,
                notifications,
                afterCare,
                domains(
                        classification,
                        areas,
                        staffLevels,
                        plans,
                        channels,
                        access,
                        renegotiation,
                        knowledge,
                        afterCare));
    }

    /** To say this policy otherwise in one thing or another: what is not said anew stays. */
    public PolicyBuilder toBuilder() {
        return new PolicyBuilder(this);
    }

    /**
     * What somebody may do through a channel.
     *
     * @throws IllegalArgumentException if there is no such channel
     */
    public Gate gate(String channel, Actor actor) {
        return new Gate(access, channels.require(channel), domains, actor);
    }

    public PolicyHash hash() {
        return document.hash();
    }

    public Optional<Area> area(String id) {
        return areas.stream().filter(area -> area.id().equals(id)).findFirst();
    }

    public List<String> areaIds() {
        return ids(areas);
    }

    public List<String> staffLevelIds() {
        return staffLevels.stream().map(StaffLevel::id).toList();
    }

    public List<String> planIds() {
        return plans.stream().map(Plan::id).toList();
    }

    /** What people are told in a place, whatever it is about. */
    public List<Guidance> guidanceAt(Guidance.Where where) {
        return guidance.stream().filter(text -> text.where() == where).toList();
    }

    /** What people are told in a place about tickets of a kind. */
    public List<Guidance> guidanceAt(Guidance.Where where, String kind) {
        return guidanceAt(where).stream().filter(text -> text.isForKind(kind)).toList();
    }

    /**
     * What tickets of a kind are charged for; nothing, if they are covered.
     *
     * @param plan of the customer; nothing, if nobody knows it
     */
    public Optional<Charge> charge(String kind, @Nullable String plan) {
        return catalog == null ? Optional.empty() : catalog.charge(kind).filter(charge -> !charge.isCoveredBy(plan));
    }

    private static Domains domains(
            Classification classification,
            List<Area> areas,
            List<StaffLevel> staffLevels,
            List<Plan> plans,
            Channels channels,
            AccessRules access,
            @Nullable Ladder renegotiation,
            @Nullable KnowledgeRules knowledge,
            AfterCare afterCare) {
        Map<Fact, List<String>> values = new EnumMap<>(Map.of(
                Fact.KIND, classification.kindIds(),
                Fact.PRIORITY, classification.priorityIds(),
                Fact.COMPLEXITY, classification.complexityIds(),
                Fact.AREA, ids(areas),
                Fact.CHANNEL, channels.ids(),
                Fact.PHASE, keys(Phase.values()),
                Fact.TURN, keys(Turn.values()),
                Fact.ROLES, access.roles().stream().map(Role::id).toList(),
                Fact.LEVEL, renegotiation == null ? List.of() : renegotiation.levelIds(),
                Fact.QUOTE, keys(QuoteState.values())));
        values.put(Fact.AREAS, ids(areas));
        values.put(Fact.STAFF_LEVEL, staffLevels.stream().map(StaffLevel::id).toList());
        if (!plans.isEmpty()) {
            values.put(Fact.PLAN, plans.stream().map(Plan::id).toList());
            values.put(Fact.TICKET_PLAN, plans.stream().map(Plan::id).toList());
        }
        values.put(
                Fact.RATING,
                afterCare.rating() == null ? List.of() : afterCare.rating().scale());
        values.put(
                Fact.TAGS,
                afterCare.tags() == null ? List.of() : afterCare.tags().ids());
        values.put(Fact.GENRE, keys(Genre.values()));
        values.put(Fact.CATEGORY, knowledge == null ? List.of() : knowledge.categoryIds());
        values.put(Fact.PRODUCT, knowledge == null ? List.of() : knowledge.productIds());
        values.put(Fact.AUDIENCE, knowledge == null ? List.of() : knowledge.audienceIds());
        values.put(
                Fact.LANGUAGE, Stream.of(Language.values()).map(Language::key).toList());
        values.put(Fact.ARTICLE_STATE, keys(Article.State.values()));
        return new Domains(values);
    }

    private static List<String> ids(List<Area> areas) {
        return areas.stream().map(Area::id).toList();
    }

    private static List<String> keys(Enum<?>[] values) {
        return List.of(values).stream().map(Key::of).toList();
    }
}

package org.ticketing.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.access.AccessRules;
import org.ticketing.aftercare.AfterCare;
import org.ticketing.attachment.AttachmentRules;
import org.ticketing.catalog.Catalog;
import org.ticketing.channel.Channels;
import org.ticketing.classification.Classification;
import org.ticketing.conversation.ChatRules;
import org.ticketing.directory.Area;
import org.ticketing.directory.DirectoryRules;
import org.ticketing.directory.Plan;
import org.ticketing.directory.StaffLevel;
import org.ticketing.escalation.Ladder;
import org.ticketing.intake.Intake;
import org.ticketing.knowledge.KnowledgeRules;
import org.ticketing.notification.NotificationRules;
import org.ticketing.privacy.PersonalDataRules;
import org.ticketing.sla.ServiceLevels;

/** A policy that is said otherwise, for a rehearsal or a what-if. Not safe for several threads. */
public final class PolicyBuilder {

    private final SupportPolicy said;
    private PolicyDocument document;
    private Classification classification;
    private List<Area> areas;
    private List<StaffLevel> staffLevels;
    private List<Plan> plans;
    private Channels channels;
    private Intake intake;
    private AccessRules access;
    private ServiceLevels serviceLevels;
    private @Nullable DirectoryRules directory;
    private @Nullable PersonalDataRules personalData;
    private @Nullable Ladder renegotiation;
    private @Nullable Catalog catalog;
    private ViewRules views;
    private @Nullable KnowledgeRules knowledge;
    private @Nullable ChatRules chat;
    private @Nullable AttachmentRules attachments;
    private @Nullable NotificationRules notifications;
    private Lifecycle lifecycle;
    private AfterCare afterCare;

    PolicyBuilder(SupportPolicy said) {
        this.said = said;
        this.document = said.document();
        this.classification = said.classification();
        this.areas = said.areas();
        this.staffLevels = said.staffLevels();
        this.plans = said.plans();
        this.channels = said.channels();
        this.intake = said.intake();
        this.access = said.access();
        this.serviceLevels = said.serviceLevels();
        this.directory = said.directory();
        this.personalData = said.personalData();
        this.renegotiation = said.renegotiation();
        this.catalog = said.catalog();
        this.views = said.views();
        this.knowledge = said.knowledge();
        this.chat = said.chat();
        this.attachments = said.attachments();
        this.notifications = said.notifications();
        this.lifecycle = said.lifecycle();
        this.afterCare = said.afterCare();
    }

    /** The document that says it, and so the hash that tickets are pinned to: the same one, if none is named. */
    public PolicyBuilder document(PolicyDocument anew) {
        this.document = anew;
        return this;
    }

    public PolicyBuilder classification(Classification anew) {
        this.classification = anew;
        return this;
    }

    public PolicyBuilder areas(List<Area> anew) {
        this.areas = anew;
        return this;
    }

    public PolicyBuilder staffLevels(List<StaffLevel> anew) {
        this.staffLevels = anew;
        return this;
    }

    public PolicyBuilder plans(List<Plan> anew) {
        this.plans = anew;
        return this;
    }

    public PolicyBuilder channels(Channels anew) {
        this.channels = anew;
        return this;
    }

    public PolicyBuilder intake(Intake anew) {
        this.intake = anew;
        return this;
    }

    public PolicyBuilder access(AccessRules anew) {
        this.access = anew;
        return this;
    }

    public PolicyBuilder serviceLevels(ServiceLevels anew) {
        this.serviceLevels = anew;
        return this;
    }

    /** None, for a desk at which the host alone says who has which role. */
    public PolicyBuilder directory(@Nullable DirectoryRules anew) {
        this.directory = anew;
        return this;
    }

    /** None, for a desk that has decided nothing about personal data. */
    public PolicyBuilder personalData(@Nullable PersonalDataRules anew) {
        this.personalData = anew;
        return this;
    }

    /** None, for a desk at which nothing is renegotiated level by level. */
    public PolicyBuilder renegotiation(@Nullable Ladder anew) {
        this.renegotiation = anew;
        return this;
    }

    /** None, for a desk at which nothing costs extra. */
    public PolicyBuilder catalog(@Nullable Catalog anew) {
        this.catalog = anew;
        return this;
    }

    public PolicyBuilder views(ViewRules anew) {
        this.views = anew;
        return this;
    }

    /** None, for a desk that keeps no articles. */
    public PolicyBuilder knowledge(@Nullable KnowledgeRules anew) {
        this.knowledge = anew;
        return this;
    }

    /** None, for a desk that answers nobody live. */
    public PolicyBuilder chat(@Nullable ChatRules anew) {
        this.chat = anew;
        return this;
    }

    /** None, for a desk that takes no files. */
    public PolicyBuilder attachments(@Nullable AttachmentRules anew) {
        this.attachments = anew;
        return this;
    }

    /** None, for a desk at which nobody is told of anything. */
    public PolicyBuilder notifications(@Nullable NotificationRules anew) {
        this.notifications = anew;
        return this;
    }

    public PolicyBuilder lifecycle(Lifecycle anew) {
        this.lifecycle = anew;
        return this;
    }

    public PolicyBuilder afterCare(AfterCare anew) {
        this.afterCare = anew;
        return this;
    }

    /** The policy as it is said now, not checked: see {@link PolicyCheck}. */
    public SupportPolicy build() {
        return new SupportPolicy(
                document,
                said.desk(),
                said.name(),
                said.zone(),
                said.codePrefix(),
                said.words(),
                classification,
                areas,
                staffLevels,
                plans,
                channels,
                intake,
                said.guidance(),
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
                afterCare);
    }
}

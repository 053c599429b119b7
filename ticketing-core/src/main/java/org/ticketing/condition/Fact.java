package org.ticketing.condition;

import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Text;

/** What conditions can speak of. A fact has one value, or is absent. */
public enum Fact {
    KIND(Shape.CHOICE),
    PRIORITY(Shape.SCALE),
    /** How much work it takes, once somebody has said it. */
    COMPLEXITY(Shape.SCALE),
    AREA(Shape.CHOICE),
    CHANNEL(Shape.CHOICE),
    PHASE(Shape.CHOICE),
    TURN(Shape.CHOICE),
    ORGANISATION(Shape.IDENTITY),
    REQUESTER(Shape.IDENTITY),
    OPENER(Shape.IDENTITY),
    ASSIGNEE(Shape.IDENTITY),
    /** Every role of the person who acts. */
    ROLES(Shape.SET),
    /** The plan that the contract of the person's organisation stands at, if it stands at one. */
    PLAN(Shape.CHOICE),
    /** Every area that the person works in; none of a customer. */
    AREAS(Shape.SET),
    /** The level at which the person works, of those of the vendor's staff. */
    STAFF_LEVEL(Shape.CHOICE),
    /** The plan that the contract of the ticket's organisation stood at when it was opened, if that is known. */
    TICKET_PLAN(Shape.CHOICE),
    /** The level of the ladder that is asked now, if one is. */
    LEVEL(Shape.CHOICE),
    /** What has become of the last quote for what the ticket is about now, if there was one. */
    QUOTE(Shape.CHOICE),
    /** How many stars the customer gave last, if they gave any. */
    RATING(Shape.SCALE),
    /** The ticket that had ended before it, if it follows one. */
    FOLLOWS(Shape.IDENTITY),
    /** By which staff sort it. */
    TAGS(Shape.SET),
    /** Of articles and notices: what they are. */
    GENRE(Shape.CHOICE),
    CATEGORY(Shape.CHOICE),
    PRODUCT(Shape.CHOICE),
    /** Whom an article or notice is written for. */
    AUDIENCE(Shape.CHOICE),
    LANGUAGE(Shape.CHOICE),
    /** Whether an article or notice is published. */
    ARTICLE_STATE(Shape.CHOICE);

    /** What kind of values a fact has, and so which tests make sense. */
    public enum Shape {
        /** One of a closed list of names. */
        CHOICE,
        /** One of a closed list of names, from low to high. */
        SCALE,
        /** An id that the host gives. */
        IDENTITY,
        /** Any number of a closed list of names. */
        SET
    }

    private final Shape shape;

    Fact(Shape shape) {
        this.shape = shape;
    }

    public Shape shape() {
        return shape;
    }

    public String key() {
        return Key.of(this);
    }

    /** Whether it is true of the person who acts, and not of a ticket. */
    public boolean isOfActor() {
        return this == ROLES || this == PLAN || this == AREAS || this == STAFF_LEVEL;
    }

    /** Whether it is true of an article or notice, and not of a ticket. */
    public boolean isOfArticle() {
        return switch (this) {
            case GENRE, CATEGORY, PRODUCT, AUDIENCE, LANGUAGE, ARTICLE_STATE -> true;
            case KIND,
                    PRIORITY,
                    COMPLEXITY,
                    AREA,
                    CHANNEL,
                    PHASE,
                    TURN,
                    ORGANISATION,
                    REQUESTER,
                    OPENER,
                    ASSIGNEE,
                    ROLES,
                    PLAN,
                    AREAS,
                    STAFF_LEVEL,
                    TICKET_PLAN,
                    LEVEL,
                    QUOTE,
                    RATING,
                    FOLLOWS,
                    TAGS -> false;
        };
    }

    /** Whether it is true of a live chat, too: its customer is the requester, its attendant the assignee. */
    public boolean isOfChat() {
        return this == CHANNEL || this == PRIORITY || this == ORGANISATION || this == REQUESTER || this == ASSIGNEE;
    }

    /**
     * Whether it can be absent: nobody is assigned or has said how complex it is, there is no plan, no level is asked, nothing was quoted or rated, it follows
     * nothing and has no tags, it is about no product.
     */
    public boolean isOptional() {
        return switch (this) {
            case COMPLEXITY, ASSIGNEE, TICKET_PLAN, LEVEL, QUOTE, RATING, FOLLOWS, TAGS, PRODUCT -> true;
            default -> isOfActor();
        };
    }

    /** Whether lists of tickets can be asked about it, and so what decides who sees which. */
    public boolean isListed() {
        return this != TICKET_PLAN && this != LEVEL && this != QUOTE && !isOfActor() && !isOfArticle();
    }

    /** Whether tickets can be counted by it, and put in order: each has one value of few. */
    public boolean isCounted() {
        return isListed() && shape != Shape.SET && this != FOLLOWS;
    }

    /** As people call it. */
    public Text label() {
        return switch (this) {
            case KIND -> new Text("kind", "tipo");
            case PRIORITY -> new Text("priority", "prioridade");
            case COMPLEXITY -> new Text("complexity", "complexidade");
            case AREA -> new Text("area", "área");
            case CHANNEL -> new Text("channel", "canal");
            case PHASE -> new Text("phase", "fase");
            case TURN -> new Text("turn", "vez");
            case ORGANISATION -> new Text("organisation", "organização");
            case REQUESTER -> new Text("requester", "solicitante");
            case OPENER -> new Text("opener", "quem abriu");
            case ASSIGNEE -> new Text("assignee", "responsável");
            case ROLES -> new Text("roles", "papéis");
            case PLAN -> new Text("plan", "plano");
            case AREAS -> new Text("your areas", "suas áreas");
            case STAFF_LEVEL -> new Text("your level", "seu nível");
            case TICKET_PLAN -> new Text("plan of the ticket", "plano do chamado");
            case LEVEL -> new Text("level", "nível");
            case QUOTE -> new Text("quote", "orçamento");
            case RATING -> new Text("rating", "avaliação");
            case FOLLOWS -> new Text("follows", "continua");
            case TAGS -> new Text("tags", "etiquetas");
            case GENRE -> new Text("genre", "gênero");
            case CATEGORY -> new Text("category", "categoria");
            case PRODUCT -> new Text("product", "produto");
            case AUDIENCE -> new Text("audience", "público");
            case LANGUAGE -> new Text("language", "idioma");
            case ARTICLE_STATE -> new Text("state of the article", "situação do artigo");
        };
    }
}

-- What each desk knows and tells before anybody has to ask: articles and notices, what people looked for, and what they think.

-- An article as its log leaves it. What lists ask for is of the edition that is published, or else of the one written last.
create table ticketing_article (
    desk varchar(64) ${bytes} not null,
    article uuid not null,
    version bigint not null,
    changed_at ${instant} not null,
    article_state varchar(64) ${bytes} not null,
    genre varchar(64) ${bytes} not null,
    category varchar(64) ${bytes} not null,
    product varchar(64) ${bytes},
    language varchar(64) ${bytes} not null,
    audience varchar(64) ${bytes} not null,
    shown_from ${instant},
    shown_until ${instant},
    state ${longtext} not null,
    constraint ticketing_article_pk primary key (desk, article)
);

create index ticketing_article_category on ticketing_article (desk, category, article);

-- That somebody looked for an answer before asking, as its log leaves it. All of it stands in columns, so that whoever looked can
-- be told by another name. Articles are ids between spaces.
create table ticketing_consultation (
    desk varchar(64) ${bytes} not null,
    consultation uuid not null,
    version bigint not null,
    begun_at ${instant} not null,
    changed_at ${instant} not null,
    person varchar(128) ${bytes} not null,
    organisation varchar(128) ${bytes},
    category varchar(64) ${bytes},
    articles_shown ${longtext} not null,
    articles_read ${longtext} not null,
    outcome varchar(64) ${bytes} not null,
    ticket uuid,
    constraint ticketing_consultation_pk primary key (desk, consultation)
);

create index ticketing_consultation_begun on ticketing_consultation (desk, begun_at, outcome);

-- The log of articles and consultations. Rows are only ever added; nobody is named in their bodies.
create table ticketing_knowledge_event (
    desk varchar(64) ${bytes} not null,
    item uuid not null,
    sequence_number bigint not null,
    happened_at ${instant} not null,
    by_person varchar(128) ${bytes} not null,
    event_type varchar(64) ${bytes} not null,
    body ${longtext} not null,
    constraint ticketing_knowledge_event_pk primary key (desk, item, sequence_number)
);

create index ticketing_knowledge_event_by on ticketing_knowledge_event (desk, by_person, item);

-- The words of articles, apart from the log.
create table ticketing_knowledge_text (
    desk varchar(64) ${bytes} not null,
    text_id uuid not null,
    article uuid not null,
    salt varchar(64) ${bytes} not null,
    content ${longtext} not null,
    constraint ticketing_knowledge_text_pk primary key (desk, text_id)
);

-- The words that searches look for, folded by org.ticketing.view.Words: of a desk that has a few hundred articles, a narrow table
-- is enough on every database.
create table ticketing_knowledge_word (
    desk varchar(64) ${bytes} not null,
    word varchar(64) ${bytes} not null,
    article uuid not null,
    text_id uuid not null,
    constraint ticketing_knowledge_word_pk primary key (desk, word, article, text_id)
);

create index ticketing_knowledge_word_of on ticketing_knowledge_word (desk, article);

-- What was done under an idempotency key.
create table ticketing_knowledge_receipt (
    desk varchar(64) ${bytes} not null,
    actor varchar(128) ${bytes} not null,
    command varchar(64) ${bytes} not null,
    idempotency_key varchar(128) ${bytes} not null,
    fingerprint varchar(64) ${bytes} not null,
    item uuid not null,
    version bigint not null,
    done_at ${instant} not null,
    constraint ticketing_knowledge_receipt_pk primary key (desk, actor, command, idempotency_key)
);

-- What people think of articles: of each person the last word, and not in the log, so that nobody who writes an article is
-- overtaken by those who read it.
create table ticketing_rating (
    desk varchar(64) ${bytes} not null,
    article uuid not null,
    person varchar(128) ${bytes} not null,
    edition bigint not null,
    rated_at ${instant} not null,
    stars bigint not null,
    improvement ${longtext},
    constraint ticketing_rating_pk primary key (desk, article, person)
);

create index ticketing_rating_person on ticketing_rating (desk, person, article);

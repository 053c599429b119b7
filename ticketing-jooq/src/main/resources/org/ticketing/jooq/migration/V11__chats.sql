-- Live chat: who waits, who talks with whom, and what has come of it.

-- A chat as its log leaves it. All of it stands in columns, so that whoever it names can be told by another name.
create table ticketing_chat (
    desk varchar(64) ${bytes} not null,
    chat uuid not null,
    version bigint not null,
    changed_at ${instant} not null,
    chat_state varchar(64) ${bytes} not null,
    priority varchar(64) ${bytes} not null,
    channel varchar(64) ${bytes} not null,
    organisation varchar(128) ${bytes} not null,
    person varchar(128) ${bytes} not null,
    asked_at ${instant} not null,
    unanswered_at ${instant} not null,
    name_text uuid,
    topic_text uuid,
    attendant varchar(128) ${bytes},
    ended_at ${instant},
    -- When it ended, as long as there is something in it to erase.
    kept_since ${instant},
    ticket uuid,
    stars bigint,
    constraint ticketing_chat_pk primary key (desk, chat)
);

create index ticketing_chat_waiting on ticketing_chat (desk, chat_state, chat);

create index ticketing_chat_person on ticketing_chat (desk, person, chat);

create index ticketing_chat_kept on ticketing_chat (desk, kept_since, chat);

create index ticketing_chat_asked on ticketing_chat (desk, asked_at);

-- The log of chats. Rows are only ever added; nobody is named in their bodies. Nobody did what time itself did.
create table ticketing_chat_event (
    desk varchar(64) ${bytes} not null,
    chat uuid not null,
    sequence_number bigint not null,
    happened_at ${instant} not null,
    by_person varchar(128) ${bytes},
    event_type varchar(64) ${bytes} not null,
    body ${longtext} not null,
    constraint ticketing_chat_event_pk primary key (desk, chat, sequence_number)
);

create index ticketing_chat_event_by on ticketing_chat_event (desk, by_person, chat);

-- What people wrote in chats, apart from the log.
create table ticketing_chat_text (
    desk varchar(64) ${bytes} not null,
    text_id uuid not null,
    chat uuid not null,
    salt varchar(64) ${bytes} not null,
    content ${longtext} not null,
    constraint ticketing_chat_text_pk primary key (desk, text_id)
);

create index ticketing_chat_text_of on ticketing_chat_text (desk, chat);

-- What was done under an idempotency key.
create table ticketing_chat_receipt (
    desk varchar(64) ${bytes} not null,
    actor varchar(128) ${bytes} not null,
    command varchar(64) ${bytes} not null,
    idempotency_key varchar(128) ${bytes} not null,
    fingerprint varchar(64) ${bytes} not null,
    chat uuid not null,
    version bigint not null,
    done_at ${instant} not null,
    constraint ticketing_chat_receipt_pk primary key (desk, actor, command, idempotency_key)
);

create index ticketing_chat_receipt_of on ticketing_chat_receipt (desk, chat);

-- What was refused can be a command to the directory, which is about an organisation.
alter table ticketing_refusal add column organisation varchar(128) ${bytes};
alter table ticketing_refusal add column command varchar(64) ${bytes};

-- A contact that is written down under a key is written down once.
alter table ticketing_contact add column idempotency_key varchar(128) ${bytes};
alter table ticketing_contact add column fingerprint varchar(64) ${bytes};
create unique index ticketing_contact_once on ticketing_contact (desk, recorded_by, idempotency_key);

-- What happened in the directory of a desk, in one order without gaps.
create table ticketing_directory_feed (
    desk varchar(64) ${bytes} not null,
    position bigint not null,
    organisation varchar(128) ${bytes} not null,
    sequence_number bigint not null,
    constraint ticketing_directory_feed_pk primary key (desk, position)
);

-- The last position of each desk. A directory is changed seldom: whoever changes it keeps this row locked until it is committed.
create table ticketing_directory_head (
    desk varchar(64) ${bytes} not null,
    last_position bigint not null,
    constraint ticketing_directory_head_pk primary key (desk)
);

-- What happened before there was this feed stands at its beginning, in the order in which it happened.
insert into ticketing_directory_feed (desk, position, organisation, sequence_number)
    select desk, row_number() over (partition by desk order by happened_at, organisation, sequence_number),
        organisation, sequence_number
    from ticketing_organisation_event;

insert into ticketing_directory_head (desk, last_position)
    select desk, max(position) from ticketing_directory_feed group by desk;

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

-- What lists are asked about a ticket that is over: how many stars it was given, and which ticket it follows; and by what staff
-- sort it, its tags in one line, each between blanks. Who watches it stands in its log and its state alone.
alter table ticketing_ticket add column rating varchar(64) ${bytes};
alter table ticketing_ticket add column follows varchar(64) ${bytes};
alter table ticketing_ticket add column tags varchar(1024) ${bytes};

create index ticketing_ticket_follows on ticketing_ticket (desk, follows);

-- How much work a ticket takes, once somebody has said it (S20).
alter table ticketing_ticket add column complexity varchar(64) ${bytes};

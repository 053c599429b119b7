-- Every key begins with the desk, so that data can be spread by desk. What databases name differently is a placeholder:
-- org.ticketing.jooq.Vendor fills it in. Instants are UTC, to the microsecond. Two texts are the same if their bytes are,
-- whatever the database does by default with case, accents and spaces at the end.

-- Numbers of tickets. One sequence for all desks: nobody waits for it, and gaps are allowed.
create sequence ticketing_number start with 1;

-- Every policy that was ever in force, by its content.
create table ticketing_policy (
    desk varchar(64) ${bytes} not null,
    hash varchar(64) ${bytes} not null,
    document ${longtext} not null,
    constraint ticketing_policy_pk primary key (desk, hash)
);

-- A ticket as its log leaves it. The facts that conditions ask about have columns; the whole is in the state.
create table ticketing_ticket (
    desk varchar(64) ${bytes} not null,
    ticket uuid not null,
    code varchar(128) ${bytes} not null,
    version bigint not null,
    changed_at ${instant} not null,
    kind varchar(64) ${bytes} not null,
    priority varchar(64) ${bytes} not null,
    area varchar(64) ${bytes} not null,
    channel varchar(64) ${bytes} not null,
    phase varchar(64) ${bytes} not null,
    turn varchar(64) ${bytes} not null,
    organisation varchar(128) ${bytes} not null,
    requester varchar(128) ${bytes} not null,
    opener varchar(128) ${bytes} not null,
    assignee varchar(128) ${bytes},
    state ${longtext} not null,
    constraint ticketing_ticket_pk primary key (desk, ticket),
    constraint ticketing_ticket_code unique (desk, code)
);

-- A customer's list, newest first: tickets sort by birth.
create index ticketing_ticket_organisation on ticketing_ticket (desk, organisation, ticket);

-- The log. Rows are only ever added.
create table ticketing_event (
    desk varchar(64) ${bytes} not null,
    ticket uuid not null,
    sequence_number bigint not null,
    happened_at ${instant} not null,
    by_person varchar(128) ${bytes},
    event_type varchar(64) ${bytes} not null,
    body ${longtext} not null,
    constraint ticketing_event_pk primary key (desk, ticket, sequence_number)
);

-- The words of people, apart from the log, so that they can be erased.
create table ticketing_text (
    desk varchar(64) ${bytes} not null,
    text_id uuid not null,
    ticket uuid not null,
    salt varchar(64) ${bytes} not null,
    content ${longtext} not null,
    constraint ticketing_text_pk primary key (desk, text_id)
);

create index ticketing_text_ticket on ticketing_text (desk, ticket);

-- What was done under an idempotency key.
create table ticketing_receipt (
    desk varchar(64) ${bytes} not null,
    actor varchar(128) ${bytes} not null,
    action varchar(64) ${bytes} not null,
    idempotency_key varchar(128) ${bytes} not null,
    fingerprint varchar(64) ${bytes} not null,
    ticket uuid not null,
    code varchar(128) ${bytes} not null,
    version bigint not null,
    done_at ${instant} not null,
    constraint ticketing_receipt_pk primary key (desk, actor, action, idempotency_key)
);

-- Attempts that were refused.
create table ticketing_refusal (
    desk varchar(64) ${bytes} not null,
    refused_at ${instant} not null,
    refusal uuid not null,
    by_person varchar(128) ${bytes} not null,
    action varchar(64) ${bytes} not null,
    channel varchar(64) ${bytes} not null,
    ticket uuid,
    code varchar(64) ${bytes} not null,
    constraint ticketing_refusal_pk primary key (desk, refused_at, refusal)
);

-- When something of a ticket falls due next. Narrow, since it is looked through across desks.
create table ticketing_wake_up (
    desk varchar(64) ${bytes} not null,
    ticket uuid not null,
    due ${instant} not null,
    constraint ticketing_wake_up_pk primary key (desk, ticket)
);

create index ticketing_wake_up_due on ticketing_wake_up (due, desk, ticket);

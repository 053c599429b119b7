-- The directory of each desk's customers: organisations, their people, and what happened in them.

-- An organisation as its log leaves it. The database, too, keeps more seats from being in use than the contract provides.
create table ticketing_organisation (
    desk varchar(64) ${bytes} not null,
    organisation varchar(128) ${bytes} not null,
    version bigint not null,
    changed_at ${instant} not null,
    seats bigint not null,
    seats_in_use bigint not null,
    state ${longtext} not null,
    constraint ticketing_organisation_pk primary key (desk, organisation),
    constraint ticketing_organisation_cap check (seats_in_use <= seats)
);

-- The log. Rows are only ever added.
create table ticketing_organisation_event (
    desk varchar(64) ${bytes} not null,
    organisation varchar(128) ${bytes} not null,
    sequence_number bigint not null,
    happened_at ${instant} not null,
    by_person varchar(128) ${bytes} not null,
    event_type varchar(64) ${bytes} not null,
    body ${longtext} not null,
    constraint ticketing_organisation_event_pk primary key (desk, organisation, sequence_number)
);

-- The words of people, apart from the log, so that they can be erased.
create table ticketing_organisation_text (
    desk varchar(64) ${bytes} not null,
    text_id uuid not null,
    organisation varchar(128) ${bytes} not null,
    salt varchar(64) ${bytes} not null,
    content ${longtext} not null,
    constraint ticketing_organisation_text_pk primary key (desk, text_id)
);

create index ticketing_organisation_text_of on ticketing_organisation_text (desk, organisation);

-- What was done under an idempotency key.
create table ticketing_organisation_receipt (
    desk varchar(64) ${bytes} not null,
    actor varchar(128) ${bytes} not null,
    command varchar(64) ${bytes} not null,
    idempotency_key varchar(128) ${bytes} not null,
    fingerprint varchar(64) ${bytes} not null,
    organisation varchar(128) ${bytes} not null,
    version bigint not null,
    done_at ${instant} not null,
    constraint ticketing_organisation_receipt_pk primary key (desk, actor, command, idempotency_key)
);

-- When somebody was seen last. Not in the log, since nobody needs to know of each day on which they were.
create table ticketing_seen (
    desk varchar(64) ${bytes} not null,
    organisation varchar(128) ${bytes} not null,
    person varchar(128) ${bytes} not null,
    seen_at ${instant} not null,
    constraint ticketing_seen_pk primary key (desk, organisation, person)
);

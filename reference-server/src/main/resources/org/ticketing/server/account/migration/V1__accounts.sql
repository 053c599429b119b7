-- Accounts of portals with credentials of their own. The desk is the first column of each key; instants are milliseconds since
-- 1970, which every database reads alike; ${bytes} makes texts compare by bytes.

create table server_account (
    desk varchar(64) ${bytes} not null,
    person varchar(128) ${bytes} not null,
    email varchar(254) ${bytes} not null,
    display_name varchar(200) ${bytes} not null,
    organisation varchar(128) ${bytes},
    roles varchar(2000) ${bytes} not null,
    language varchar(8) ${bytes} not null,
    password_hash varchar(255) ${bytes} not null,
    must_change boolean not null,
    password_ends_at bigint,
    created_at bigint not null,
    blocked_at bigint,
    blocked_by varchar(128) ${bytes},
    blocked_reason varchar(500) ${bytes},
    primary key (desk, person),
    constraint server_account_email unique (desk, email)
);

create table server_session (
    desk varchar(64) ${bytes} not null,
    token_hash varchar(64) ${bytes} not null,
    person varchar(128) ${bytes} not null,
    carrier varchar(8) ${bytes} not null,
    place varchar(64) ${bytes} not null,
    started_at bigint not null,
    seen_at bigint not null,
    ends_at bigint not null,
    primary key (desk, token_hash)
);

create index server_session_person on server_session (desk, person);

-- A recovery that was asked for with an address that nobody has looks like any other, but for its person.
create table server_recovery (
    desk varchar(64) ${bytes} not null,
    id_hash varchar(64) ${bytes} not null,
    person varchar(128) ${bytes},
    code_hash varchar(64) ${bytes} not null,
    tries integer not null,
    ends_at bigint not null,
    primary key (desk, id_hash)
);

create table server_attempt (
    desk varchar(64) ${bytes} not null,
    subject varchar(64) ${bytes} not null,
    place varchar(64) ${bytes} not null,
    attempts integer not null,
    last_at bigint not null,
    free_at bigint not null,
    primary key (desk, subject, place)
);

create table server_shared_use (
    desk varchar(64) ${bytes} not null,
    person varchar(128) ${bytes} not null,
    place varchar(64) ${bytes} not null,
    other_place varchar(64) ${bytes} not null,
    first_at bigint not null,
    last_at bigint not null,
    times integer not null,
    primary key (desk, person, place, other_place)
);

-- What is to be written to whom; not what it says, so that no password and no code is here.
create table server_letter (
    desk varchar(64) ${bytes} not null,
    letter_id varchar(36) ${bytes} not null,
    kind varchar(24) ${bytes} not null,
    person varchar(128) ${bytes},
    id_hash varchar(64) ${bytes},
    created_at bigint not null,
    tries integer not null,
    next_at bigint,
    failed_at bigint,
    primary key (desk, letter_id)
);

create index server_letter_next on server_letter (next_at);

-- Who of the vendor was shown words of which ticket, and how long tickets are kept. What is in the new column of tickets that are
-- there already is not known to SQL: org.ticketing.jooq.JooqStorage.rebuild fills it in, desk by desk; until then no
-- retention is carried out on them.

create table ticketing_read (
    desk varchar(64) ${bytes} not null,
    read_id uuid not null,
    read_at ${instant} not null,
    person varchar(128) ${bytes} not null,
    ticket uuid not null,
    channel varchar(64) ${bytes} not null,
    shown varchar(64) ${bytes} not null,
    constraint ticketing_read_pk primary key (desk, read_id)
);

create index ticketing_read_person on ticketing_read (desk, person, read_id);
create index ticketing_read_ticket on ticketing_read (desk, ticket, read_id);

-- Since when a ticket has been at its end; nothing while it is open, or while there is nothing in it to erase.
alter table ticketing_ticket add column kept_since ${instant};

create index ticketing_ticket_kept on ticketing_ticket (desk, kind, kept_since, ticket);

-- What goes with a ticket.
create index ticketing_receipt_ticket on ticketing_receipt (desk, ticket);
create index ticketing_refusal_ticket on ticketing_refusal (desk, ticket);
create index ticketing_contact_ticket on ticketing_contact (desk, ticket);

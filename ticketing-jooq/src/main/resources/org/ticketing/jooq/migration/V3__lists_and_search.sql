-- Lists in other orders than by birth, and searches. What is in the new column and table of tickets that are there already is
-- not known to SQL: org.ticketing.jooq.JooqStorage.rebuild fills it in, desk by desk.

-- When something of a ticket is due next; nothing if nothing is.
alter table ticketing_ticket add column next_due ${instant};

create index ticketing_ticket_due on ticketing_ticket (desk, next_due, ticket);
create index ticketing_ticket_organisation_due on ticketing_ticket (desk, organisation, next_due, ticket);
create index ticketing_ticket_changed on ticketing_ticket (desk, changed_at, ticket);
create index ticketing_ticket_priority on ticketing_ticket (desk, priority, ticket);

-- The words of the texts that searches look through, folded by org.ticketing.view.Words.
create table ticketing_word (
    desk varchar(64) ${bytes} not null,
    word varchar(64) ${bytes} not null,
    ticket uuid not null,
    text_id uuid not null,
    constraint ticketing_word_pk primary key (desk, word, ticket, text_id)
);

create index ticketing_word_text on ticketing_word (desk, text_id);

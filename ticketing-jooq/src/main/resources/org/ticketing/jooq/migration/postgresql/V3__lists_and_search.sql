-- Lists in other orders than by birth, and searches. What is in the new columns of tickets that are there already is not known
-- to SQL: org.ticketing.jooq.JooqStorage.rebuild fills it in, desk by desk.

-- When something of a ticket is due next; nothing if nothing is.
alter table ticketing_ticket add column next_due timestamp(6);

-- Of all tickets few are open, and few have something due: these indices know only of them.
create index ticketing_ticket_open on ticketing_ticket (desk, ticket) where phase in ('new', 'in-progress');
create index ticketing_ticket_organisation_open on ticketing_ticket (desk, organisation, ticket)
    where phase in ('new', 'in-progress');
create index ticketing_ticket_priority on ticketing_ticket (desk, priority, ticket) where phase in ('new', 'in-progress');
create index ticketing_ticket_due on ticketing_ticket (desk, next_due, ticket) where next_due is not null;
create index ticketing_ticket_organisation_due on ticketing_ticket (desk, organisation, next_due, ticket)
    where next_due is not null;
create index ticketing_ticket_changed on ticketing_ticket (desk, changed_at, ticket);

-- The words of a text that searches look through, folded by org.ticketing.view.Words: each behind the desk and a slash, since
-- the index is one for all desks, and a search must not wade through the words of others. Nothing in texts that no search
-- looks through.
alter table ticketing_text add column words tsvector;

create index ticketing_text_words on ticketing_text using gin (words);

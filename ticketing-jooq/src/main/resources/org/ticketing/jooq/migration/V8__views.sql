-- Views by time: a calendar shows what was opened in a month, a board what was done today. Both are told by the log, also of tickets
-- that are there already; of those whose log does not tell it, org.ticketing.jooq.JooqStorage.rebuild fills it in.

alter table ticketing_ticket add column opened_at ${instant};

-- Since when a ticket has been at its end; nothing while it is open. It stays when what people wrote is erased.
alter table ticketing_ticket add column ended_at ${instant};

update ticketing_ticket set opened_at = (
    select happened_at from ticketing_event
    where ticketing_event.desk = ticketing_ticket.desk and ticketing_event.ticket = ticketing_ticket.ticket
        and ticketing_event.sequence_number = 1);

update ticketing_ticket set ended_at = (
    select max(happened_at) from ticketing_event
    where ticketing_event.desk = ticketing_ticket.desk and ticketing_event.ticket = ticketing_ticket.ticket
        and ticketing_event.event_type in ('resolved', 'closed'))
where phase in ('resolved', 'closed');

create index ticketing_ticket_opened on ticketing_ticket (desk, opened_at, ticket);
create index ticketing_ticket_organisation_opened on ticketing_ticket (desk, organisation, opened_at, ticket);
create index ticketing_ticket_ended on ticketing_ticket (desk, ended_at, ticket);

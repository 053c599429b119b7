-- What lists are asked about a ticket that is over: how many stars it was given, and which ticket it follows; and by what staff
-- sort it, its tags in one line, each between blanks. Who watches it stands in its log and its state alone.
alter table ticketing_ticket add column rating varchar(64) ${bytes};
alter table ticketing_ticket add column follows varchar(64) ${bytes};
alter table ticketing_ticket add column tags varchar(1024) ${bytes};

create index ticketing_ticket_follows on ticketing_ticket (desk, follows);

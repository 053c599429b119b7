create table ticket_event (
    desk varchar(64) not null,
    ticket uuid not null,
    primary key (desk, ticket)
);

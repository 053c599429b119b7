-- That people have reached the vendor by phone or otherwise, as staff wrote it down: whatever came of it, so also what was
-- refused. What they said can be erased: the rest stays.
create table ticketing_contact (
    desk varchar(64) ${bytes} not null,
    contact uuid not null,
    happened_at ${instant} not null,
    channel varchar(64) ${bytes} not null,
    caller varchar(128) ${bytes},
    organisation varchar(128) ${bytes},
    recognition varchar(64) ${bytes} not null,
    wish varchar(64) ${bytes} not null,
    ticket uuid,
    recorded_by varchar(128) ${bytes} not null,
    refusal varchar(64) ${bytes},
    words ${longtext},
    constraint ticketing_contact_pk primary key (desk, contact)
);

-- Files that people attach. Until one is saved with an entry it belongs to who uploaded it; from then on to the ticket, whose log
-- and texts tell the rest, so that nothing about anybody stays here.
create table ticketing_attachment (
    desk varchar(64) ${bytes} not null,
    attachment uuid not null,
    uploaded_by varchar(128) ${bytes},
    -- Nothing once it is saved, so that the index of what waits holds only that.
    uploaded_at ${instant},
    file_name varchar(255) ${bytes},
    media_type varchar(255) ${bytes},
    sha256 varchar(64) ${bytes},
    -- Nothing while it arrives.
    size_in_bytes bigint,
    ticket uuid,
    constraint ticketing_attachment_pk primary key (desk, attachment)
);

create index ticketing_attachment_waiting on ticketing_attachment (desk, uploaded_at, attachment);
create index ticketing_attachment_person on ticketing_attachment (desk, uploaded_by);
create index ticketing_attachment_ticket on ticketing_attachment (desk, ticket);

-- Their content, in pieces, so that no file is ever in memory whole; it goes with its file.
create table ticketing_attachment_piece (
    desk varchar(64) ${bytes} not null,
    attachment uuid not null,
    piece integer not null,
    content ${binary} not null,
    constraint ticketing_attachment_piece_pk primary key (desk, attachment, piece),
    constraint ticketing_attachment_piece_of foreign key (desk, attachment)
        references ticketing_attachment (desk, attachment) on delete cascade
);

-- What people don't want to be told of.
create table ticketing_silenced (
    desk varchar(64) ${bytes} not null,
    person varchar(128) ${bytes} not null,
    occasion varchar(64) ${bytes} not null,
    constraint ticketing_silenced_pk primary key (desk, person, occasion)
);

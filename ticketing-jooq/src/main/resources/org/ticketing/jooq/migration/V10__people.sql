-- What was refused can be a command to the directory, which is about an organisation.
alter table ticketing_refusal add column organisation varchar(128) ${bytes};
alter table ticketing_refusal add column command varchar(64) ${bytes};

-- A contact that is written down under a key is written down once.
alter table ticketing_contact add column idempotency_key varchar(128) ${bytes};
alter table ticketing_contact add column fingerprint varchar(64) ${bytes};
create unique index ticketing_contact_once on ticketing_contact (desk, recorded_by, idempotency_key);

-- What happened in the directory of a desk, in one order without gaps.
create table ticketing_directory_feed (
    desk varchar(64) ${bytes} not null,
    position bigint not null,
    organisation varchar(128) ${bytes} not null,
    sequence_number bigint not null,
    constraint ticketing_directory_feed_pk primary key (desk, position)
);

-- The last position of each desk. A directory is changed seldom: whoever changes it keeps this row locked until it is committed.
create table ticketing_directory_head (
    desk varchar(64) ${bytes} not null,
    last_position bigint not null,
    constraint ticketing_directory_head_pk primary key (desk)
);

-- What happened before there was this feed stands at its beginning, in the order in which it happened.
insert into ticketing_directory_feed (desk, position, organisation, sequence_number)
    select desk, row_number() over (partition by desk order by happened_at, organisation, sequence_number),
        organisation, sequence_number
    from ticketing_organisation_event;

insert into ticketing_directory_head (desk, last_position)
    select desk, max(position) from ticketing_directory_feed group by desk;

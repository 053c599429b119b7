-- A wake-up that a runner works on is given to no other runner until then.
alter table ticketing_wake_up add column claimed_until ${instant};

-- Changes that have no position in the feed yet. Narrow, since they are looked through across desks.
create table ticketing_pending (
    desk varchar(64) ${bytes} not null,
    changed_at ${instant} not null,
    ticket uuid not null,
    first_sequence bigint not null,
    last_sequence bigint not null,
    constraint ticketing_pending_pk primary key (desk, changed_at, ticket, first_sequence)
);

-- The events of a desk in one order without gaps, which they enter after they were committed.
create table ticketing_feed (
    desk varchar(64) ${bytes} not null,
    position bigint not null,
    ticket uuid not null,
    sequence_number bigint not null,
    constraint ticketing_feed_pk primary key (desk, position)
);

-- The last position of each desk. Whoever numbers events keeps this row locked until they are in the feed.
create table ticketing_feed_head (
    desk varchar(64) ${bytes} not null,
    last_position bigint not null,
    constraint ticketing_feed_head_pk primary key (desk)
);

-- Who follows the feed of a desk, and how far they have come. The token rises whenever another becomes the holder.
create table ticketing_subscriber (
    desk varchar(64) ${bytes} not null,
    subscriber varchar(128) ${bytes} not null,
    position bigint not null,
    token bigint not null,
    holder varchar(128) ${bytes},
    held_until ${instant},
    constraint ticketing_subscriber_pk primary key (desk, subscriber)
);

-- What happened before there was a feed stands at its beginning, in the order in which it happened.
insert into ticketing_feed (desk, position, ticket, sequence_number)
    select desk, row_number() over (partition by desk order by happened_at, ticket, sequence_number), ticket, sequence_number
    from ticketing_event;

insert into ticketing_feed_head (desk, last_position)
    select desk, max(position) from ticketing_feed group by desk;

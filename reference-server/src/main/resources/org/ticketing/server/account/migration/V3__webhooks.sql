-- Programs that are told of what happens. The secrets are here as they are: what is sent is signed with them.
create table server_webhook (
    desk varchar(64) ${bytes} not null,
    webhook_id varchar(36) ${bytes} not null,
    url varchar(2000) ${bytes} not null,
    roles varchar(2000) ${bytes} not null,
    event_types varchar(4000) ${bytes} not null,
    internal boolean not null,
    registered_at bigint not null,
    secret varchar(128) ${bytes} not null,
    old_secret varchar(128) ${bytes},
    old_secret_ends_at bigint,
    disabled_at bigint,
    primary key (desk, webhook_id)
);

-- What each is to be told, or has been. What it says is written when it goes out: no word that anybody wrote is here.
create table server_delivery (
    desk varchar(64) ${bytes} not null,
    delivery_id varchar(36) ${bytes} not null,
    webhook_id varchar(36) ${bytes} not null,
    feed_position bigint not null,
    ticket varchar(36) ${bytes} not null,
    since bigint not null,
    tries integer not null,
    next_at bigint,
    failed_at bigint,
    done_at bigint,
    outcome varchar(24) ${bytes},
    http_status integer,
    primary key (desk, delivery_id)
);

create index server_delivery_next on server_delivery (desk, webhook_id, next_at);
create index server_delivery_ticket on server_delivery (desk, webhook_id, ticket, feed_position);
create index server_delivery_position on server_delivery (desk, webhook_id, feed_position);
create index server_delivery_done on server_delivery (done_at);
create index server_delivery_failed on server_delivery (failed_at);

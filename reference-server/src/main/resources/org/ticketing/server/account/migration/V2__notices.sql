-- Whom to tell of what. No word that anybody wrote is here, and no address: a letter is written when it goes out. Whoever was told
-- stays here for a while, so that nobody is told twice.
create table server_notice (
    desk varchar(64) ${bytes} not null,
    notice_id varchar(36) ${bytes} not null,
    feed_position bigint not null,
    person varchar(128) ${bytes} not null,
    ticket varchar(36) ${bytes} not null,
    code varchar(128) ${bytes} not null,
    occasion varchar(64) ${bytes} not null,
    happened_at bigint not null,
    since bigint not null,
    tries integer not null,
    next_at bigint,
    failed_at bigint,
    done_at bigint,
    primary key (desk, notice_id)
);

create index server_notice_next on server_notice (next_at);
create index server_notice_failed on server_notice (desk, failed_at);
create index server_notice_person on server_notice (desk, person);
create index server_notice_done on server_notice (done_at);

-- What an account lets its person do, beside their roles: the plan of a customer's contract, the areas and the level of staff.
alter table server_account add column plan varchar(64) ${bytes};
alter table server_account add column areas varchar(2000) ${bytes};
alter table server_account add column staff_level varchar(64) ${bytes};

-- What staff did with accounts under an idempotency key, for a month.
create table server_receipt (
    desk varchar(64) ${bytes} not null,
    actor varchar(128) ${bytes} not null,
    deed varchar(16) ${bytes} not null,
    idempotency_key varchar(128) ${bytes} not null,
    fingerprint varchar(64) ${bytes} not null,
    person varchar(128) ${bytes} not null,
    done_at bigint not null,
    primary key (desk, actor, deed, idempotency_key)
);

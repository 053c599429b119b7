-- How much work a ticket takes, once somebody has said it (S20).
alter table ticketing_ticket add column complexity varchar(64) ${bytes};

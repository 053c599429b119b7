-- A wake-up that a runner works on is given to no other runner until then.
alter table ticketing_wake_up add column claimed_until ${instant};

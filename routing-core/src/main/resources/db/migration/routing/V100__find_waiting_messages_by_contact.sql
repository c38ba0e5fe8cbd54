-- What waits is read as a whole only once a second, and by the order of contacts as well as by time: one index less to
-- write for every message. The planner took this one for everything, since its statistics know of nothing that waits.
drop index routing.inbound_events_due;

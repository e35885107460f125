-- bad
-- expect: 0A000 PARTITION OF clause not supported for CREATE TABLE
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')

-- ok
CREATE TABLE partition (id int)

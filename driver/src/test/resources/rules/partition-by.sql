-- bad
-- expect: 0A000 PARTITION BY clause not supported for CREATE TABLE
CREATE TABLE events (id int, at date) PARTITION BY RANGE (at)

-- ok
SELECT rank() OVER (PARTITION BY customer ORDER BY at) FROM events

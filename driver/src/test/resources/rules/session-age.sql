-- bad
-- expect: 08006 connection is closed, it has reached its limit of 60 minutes
SELECT 1 -- 3600 seconds
SELECT 2 -- 1 seconds

-- ok
SELECT 1 -- 3600 seconds

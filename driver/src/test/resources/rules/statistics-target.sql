-- bad
-- expect: 22023 statistics target 101 exceeds maximum allowed value of 100
ALTER STATISTICS pair SET STATISTICS 101

-- ok
ALTER STATISTICS pair SET STATISTICS 100

ALTER STATISTICS pair SET STATISTICS -1

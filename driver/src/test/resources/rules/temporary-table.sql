-- bad
-- expect: 0A000 TEMPORARY or TEMP table not supported for CREATE TABLE
CREATE TEMPORARY TABLE recent (id int)

CREATE LOCAL TEMP TABLE recent (id int) ON COMMIT DROP

-- ok
CREATE TABLE temp (id int)

-- bad
-- expect: 0A000 unsupported statement: CreateRange
CREATE TYPE timerange AS RANGE (subtype = time)

-- ok
SELECT int4range(1, 5) @> 3

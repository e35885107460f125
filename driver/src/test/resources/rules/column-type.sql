-- bad
-- expect: 0A000 datatype money not supported
CREATE TABLE orders (price money)

-- expect: 0A000 datatype integer[] not supported
CREATE TABLE orders (sizes int[3])

-- expect: 0A000 datatype text[] not supported
ALTER TABLE orders ADD COLUMN tags text ARRAY

-- expect: 0A000 datatype bit varying not supported
CREATE TABLE orders (flags varbit(8))

-- expect: 0A000 datatype inet not supported
CREATE TABLE orders (address pg_catalog.inet)

CREATE TABLE orders (at tstzrange, owner regrole)

-- ok
CREATE TABLE orders (a smallint, b numeric(20, 3), c char(8), d timestamptz(3), e interval, f bytea)

CREATE TABLE orders (money numeric, point text, a shop.money)

SELECT '{1,2}'::int[], '10.0.0.1'::inet, '[1,2)'::int4range

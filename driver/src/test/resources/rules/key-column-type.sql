-- bad
-- expect: 0A000 datatype jsonb is not supported in a key
CREATE TABLE orders (payload jsonb UNIQUE)

-- expect: 0A000 datatype time with time zone is not supported in a key
CREATE TABLE opening (day int, at timetz, PRIMARY KEY (day, at))

-- ok
CREATE TABLE orders (id uuid PRIMARY KEY, payload jsonb, took interval)

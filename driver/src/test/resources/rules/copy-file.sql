-- bad
-- expect: 0A000 unsupported statement: Copy
COPY orders FROM '/data/orders.csv' WITH (FORMAT csv)

COPY (SELECT * FROM orders) TO PROGRAM 'gzip'

COPY orders (id, note) TO '/data/orders.csv'

-- ok
COPY orders FROM STDIN

COPY (SELECT id FROM orders) TO STDOUT

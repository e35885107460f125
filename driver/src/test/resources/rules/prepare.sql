-- bad
-- expect: 0A000 unsupported statement: Prepare
PREPARE by_id (uuid) AS SELECT * FROM orders WHERE id = $1

-- ok
SELECT * FROM orders WHERE id = $1

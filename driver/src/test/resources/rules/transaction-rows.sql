-- bad
-- expect: 54000 transaction row limit exceeded
INSERT INTO orders SELECT generate_series(1, 3001) -- 3001 rows

-- expect: 54000 transaction row limit exceeded
BEGIN
UPDATE orders SET id = id + 1 -- 2000 rows
DELETE FROM orders -- 1001 rows

-- ok
BEGIN
INSERT INTO orders SELECT generate_series(1, 3000) -- 3000 rows
COMMIT
BEGIN
INSERT INTO orders SELECT generate_series(1, 3000) -- 3000 rows
COMMIT

-- bad
-- expect: 0A000 ddl and dml are not supported in the same transaction
BEGIN
CREATE TABLE orders (id int)
INSERT INTO orders VALUES (1)

-- expect: 0A000 ddl and dml are not supported in the same transaction
BEGIN
DELETE FROM orders
DROP TABLE orders

-- ok
BEGIN
INSERT INTO orders VALUES (1)
UPDATE orders SET id = 2
COMMIT
DROP TABLE orders

-- bad
-- expect: 0A000 COLLATE clause not supported
CREATE TABLE orders (note text COLLATE "C")

ALTER TABLE orders ADD COLUMN title text COLLATE "de_DE"

-- ok
CREATE TABLE orders (note text)

SELECT note FROM orders ORDER BY note COLLATE "C"

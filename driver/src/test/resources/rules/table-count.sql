-- bad
-- expect: 54000 creating more than 1000 tables not allowed
CREATE TABLE orders (id int)

-- ok
CREATE TABLE orders (id int)

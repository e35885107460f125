-- bad
-- expect: 54000 Datatype limit greater than 4096 bytes not supported for char
CREATE TABLE orders (note char(4097))

CREATE TABLE orders (note bpchar(5000))

-- ok
CREATE TABLE orders (note char(4096))

-- bad
-- expect: 54000 Datatype limit greater than 65535 bytes not supported for varchar
CREATE TABLE orders (note varchar(65536))

-- ok
CREATE TABLE orders (note varchar(65535), more text)

-- bad
-- expect: 54000 datatype limit greater than 65535 bytes not supported for varchar
INSERT INTO files VALUES (1, 'a') -- varchar 65536

-- ok
INSERT INTO files VALUES (1, 'a') -- varchar 65535

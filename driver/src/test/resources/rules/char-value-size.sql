-- bad
-- expect: 54000 datatype limit greater than 4096 bytes not supported for char
INSERT INTO files VALUES (1, 'a') -- bpchar 4097

-- ok
INSERT INTO files VALUES (1, 'a') -- bpchar 4096

-- bad
-- expect: 54000 datatype limit greater than 1048576 bytes not supported for text
INSERT INTO files VALUES (1, 'a') -- text 1048577

-- expect: 54000 datatype limit greater than 1048576 bytes not supported for bytea
INSERT INTO files VALUES (1, 'a') -- bytea 1048577

-- expect: 54000 datatype limit greater than 1048576 bytes not supported for jsonb
INSERT INTO files VALUES (1, '{}') -- jsonb 1048577

-- ok
INSERT INTO files VALUES (1, 'a') -- text 1048576

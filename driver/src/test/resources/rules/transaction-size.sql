-- bad
-- expect: 54000 transaction size limit 10mb exceeded | Current transaction size 11mb > 10mb
BEGIN
INSERT INTO files VALUES (1, 'a') -- 10485760 bytes
INSERT INTO files VALUES (2, 'b') -- 1 bytes
COMMIT

-- ok
BEGIN
INSERT INTO files VALUES (1, 'a') -- 10485760 bytes
COMMIT

-- bad
-- expect: 54000 key size too large
INSERT INTO files VALUES ('a') -- key 1982

-- ok
INSERT INTO files VALUES ('a') -- key 1981

-- bad
-- expect: 54000 maximum row size exceeded
INSERT INTO files VALUES (1, 'a', 'b', 'c') -- row 2097153

-- ok
INSERT INTO files VALUES (1, 'a', 'b', 'c') -- row 2097152

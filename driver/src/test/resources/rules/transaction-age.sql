-- bad
-- expect: 54000 transaction age limit of 300s exceeded | Current transaction age 301s exceeds 300s
BEGIN
SELECT pg_sleep(301) -- 301 seconds
COMMIT

-- expect: 54000 transaction age limit of 300s exceeded | Current transaction age 310s exceeds 300s
BEGIN
SELECT pg_sleep(310) -- 310 seconds
SELECT 1

-- ok
BEGIN
SELECT pg_sleep(300) -- 300 seconds
COMMIT

-- bad
-- expect: 54000 more than 10 schemas not allowed
CREATE SCHEMA shop

-- ok
CREATE SCHEMA shop

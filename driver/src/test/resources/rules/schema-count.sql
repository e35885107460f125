-- bad
-- expect: 54000 more than 10 schemas not allowed
CREATE SCHEMA shop

CREATE SCHEMA IF NOT EXISTS office

-- ok
CREATE SCHEMA shop

CREATE SCHEMA IF NOT EXISTS shop

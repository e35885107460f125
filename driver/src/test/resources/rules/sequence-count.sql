-- bad
-- expect: 54000 creating more than 5000 sequences is not allowed
CREATE SEQUENCE numbers CACHE 1

-- ok
CREATE SEQUENCE numbers CACHE 1

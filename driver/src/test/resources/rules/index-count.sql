-- bad
-- expect: 54000 more than 24 indexes per table are not allowed
CREATE INDEX ASYNC ON crowded (note)

-- ok
CREATE INDEX ASYNC ON orders (note)

-- bad
-- expect: 54000 more than 24 indexes per table are not allowed
CREATE INDEX ASYNC ON crowded (note)

CREATE INDEX ASYNC IF NOT EXISTS one_more ON crowded (note)

-- ok
CREATE INDEX ASYNC ON orders (note)

CREATE INDEX ASYNC IF NOT EXISTS crowded_index ON crowded (note)

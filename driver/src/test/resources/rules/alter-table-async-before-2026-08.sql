-- bad
-- expect: 42601 syntax error at or near "orders"
ALTER TABLE ASYNC orders VALIDATE CONSTRAINT positive

-- ok
ALTER TABLE ASYNC orders VALIDATE CONSTRAINT positive

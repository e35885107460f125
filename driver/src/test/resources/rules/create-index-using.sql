-- bad
-- expect: 0A000 USING not supported for CREATE INDEX
CREATE INDEX ASYNC orders_by_payload ON orders USING gin (payload)

-- expect: 0A000 USING not supported for CREATE INDEX
CREATE INDEX orders_by_note ON orders USING btree (note)

-- ok
CREATE INDEX ASYNC ON orders ("using")

-- bad
-- expect: 0A000 unsupported ALTER TABLE ADD CONSTRAINT statement
ALTER TABLE orders ADD PRIMARY KEY (id)

ALTER TABLE orders ADD CONSTRAINT number_key UNIQUE (number)

ALTER TABLE orders ADD CONSTRAINT orders_pk PRIMARY KEY USING INDEX orders_by_id

ALTER TABLE bookings ADD EXCLUDE USING gist (room WITH =)

-- ok
ALTER TABLE orders ADD CONSTRAINT number_key UNIQUE USING INDEX orders_by_number

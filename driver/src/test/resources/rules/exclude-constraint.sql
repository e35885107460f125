-- bad
-- expect: 0A000 EXCLUDE constraint not supported
CREATE TABLE bookings (room int, EXCLUDE USING gist (room WITH =))

-- ok
CREATE TABLE bookings (room int, "exclude" boolean)

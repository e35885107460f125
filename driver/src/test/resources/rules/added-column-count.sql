-- bad
-- expect: 54011 tables can have at most 255 columns
ALTER TABLE crowded ADD COLUMN one_more int

-- ok
ALTER TABLE orders ADD COLUMN one_more int

ALTER TABLE crowded DROP COLUMN note, ADD COLUMN one_more int

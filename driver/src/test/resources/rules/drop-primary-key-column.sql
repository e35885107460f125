-- bad
-- expect: 0A000 cannot drop primary key column id
ALTER TABLE orders DROP COLUMN id

ALTER TABLE orders DROP note, DROP COLUMN IF EXISTS id CASCADE

-- ok
ALTER TABLE orders DROP COLUMN note

-- bad
-- expect: 0A000 unsupported statement: AlterTSConfiguration
ALTER TEXT SEARCH CONFIGURATION german ADD MAPPING FOR word WITH simple

-- ok
SELECT to_tsvector('simple', note) FROM orders

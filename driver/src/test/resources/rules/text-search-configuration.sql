-- bad
-- expect: 42704 text search configuration "english" does not exist
SELECT to_tsvector('english', note) FROM orders

-- expect: 42704 text search configuration "german" does not exist
SELECT 1 FROM orders WHERE to_tsvector('simple', note) @@ plainto_tsquery('german'::regconfig, 'haus')

SELECT ts_headline('english', note, 'a'::tsquery, 'MaxWords=5') FROM orders

-- ok
SELECT to_tsvector('simple', note) @@ to_tsquery('simple', 'english') FROM orders

SELECT to_tsvector('english')

SELECT ts_headline('english words', 'a'::tsquery, 'MaxWords=5')

==== simple
---- before
SELECT to_tsvector('english', 'x') @@ to_tsquery('german'::regconfig, 'x');
---- after
SELECT to_tsvector('simple', 'x') @@ to_tsquery('simple'::regconfig, 'x');
---- change
REVIEW text-search-configuration: words are compared as they are written: no stems, no stop words
REVIEW text-search-configuration: words are compared as they are written: no stems, no stop words

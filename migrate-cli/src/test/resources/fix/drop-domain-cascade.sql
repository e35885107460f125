==== without CASCADE
---- setup
CREATE DOMAIN mood AS text;
---- before
DROP DOMAIN mood CASCADE;
---- after
DROP DOMAIN mood;
---- change
REVIEW drop-domain-cascade: the statement fails while a column uses the domain

==== a domain
---- setup
CREATE DOMAIN mood AS text;
---- before
DROP TYPE mood;
---- after
DROP DOMAIN mood;
---- change
SAFE drop-type: DROP DOMAIN is written: there are no other types

==== with CASCADE
---- setup
CREATE DOMAIN mood AS text;
---- before
drop type if exists mood cascade;
---- after
drop domain if exists mood;
---- change
REVIEW drop-type: a domain is dropped, which no column may use
REVIEW drop-domain-cascade: the statement fails while a column uses the domain

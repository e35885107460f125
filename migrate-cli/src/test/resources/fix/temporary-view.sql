==== it lasts
---- before
CREATE OR REPLACE TEMP VIEW one AS SELECT 1 AS n;
---- after
CREATE OR REPLACE VIEW one AS SELECT 1 AS n;
---- change
REVIEW temporary-view: the view is lasting and shared: every session sees it
---- differs
+ column one.n integer
+ view one

==== with all words
---- before
CREATE LOCAL TEMPORARY VIEW one AS SELECT 1 AS n;
---- after
CREATE VIEW one AS SELECT 1 AS n;
---- change
REVIEW temporary-view: the view is lasting and shared: every session sees it
---- differs
+ column one.n integer
+ view one

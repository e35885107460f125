==== removed
---- only the library is not there
---- before
LOAD 'auto_explain';
---- after
---- change
REVIEW load-library: the statement is removed: what the library does is not there

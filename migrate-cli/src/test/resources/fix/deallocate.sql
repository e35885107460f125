==== removed
---- before
DEALLOCATE ALL;
---- after
---- change
SAFE deallocate: the statement is removed: nothing can be prepared by PREPARE

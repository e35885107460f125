==== removed
---- before
UNLISTEN *;
---- after
---- change
SAFE unlisten: the statement is removed: nothing can be listened to

==== CONNECT
---- only the database has another name
---- before
GRANT CONNECT, TEMPORARY ON DATABASE postgres TO PUBLIC;
---- after
---- change
SAFE grant-on-database: the statement is removed: every role may connect

==== more
---- only the database has another name
---- before
GRANT ALL ON DATABASE postgres TO PUBLIC;
---- after
---- change
REVIEW grant-on-database: nothing is granted on the database: its owner creates the schemas

==== REVOKE
---- only the database has another name
---- before
REVOKE CONNECT ON DATABASE postgres FROM PUBLIC;
---- after
---- change
REVIEW grant-on-database: every role may connect, whatever is revoked

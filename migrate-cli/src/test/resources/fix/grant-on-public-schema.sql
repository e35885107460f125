==== USAGE
---- before
GRANT USAGE ON SCHEMA public TO PUBLIC;
---- after
---- change
SAFE grant-on-public-schema: the grant is removed: every role may use the schema public

==== CREATE
---- before
GRANT CREATE, USAGE ON SCHEMA public TO PUBLIC;
---- after
---- change
REVIEW grant-on-public-schema: nothing is granted on the schema public: every role may use it, and only its owner creates objects in it

==== one of several
---- setup
CREATE SCHEMA a;
CREATE SCHEMA b;
---- before
GRANT USAGE ON SCHEMA a, public, b TO PUBLIC;
GRANT USAGE ON SCHEMA a, "public" TO PUBLIC;
---- after
GRANT USAGE ON SCHEMA a, b TO PUBLIC;
GRANT USAGE ON SCHEMA a TO PUBLIC;
---- change
SAFE grant-on-public-schema: the grant is removed: every role may use the schema public
SAFE grant-on-public-schema: the grant is removed: every role may use the schema public

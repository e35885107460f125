-- bad
-- expect: 0A000 CREATE FUNCTION with language plpgsql not supported
CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$

-- expect: 0A000 CREATE FUNCTION with language plpgsql not supported
CREATE FUNCTION one() RETURNS int AS $$ BEGIN RETURN 1; END $$ LANGUAGE 'PLpgSQL'

-- ok
CREATE FUNCTION one() RETURNS int LANGUAGE SQL AS $$ SELECT 1 $$

CREATE FUNCTION one() RETURNS int BEGIN ATOMIC SELECT 1; END

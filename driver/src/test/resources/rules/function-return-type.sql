-- bad
-- expect: 0A000 datatype money not supported
CREATE FUNCTION price() RETURNS money LANGUAGE sql AS 'SELECT 1::money'

CREATE FUNCTION spans() RETURNS SETOF int4range LANGUAGE sql AS 'SELECT int4range(1, 2)'

-- ok
CREATE FUNCTION price() RETURNS numeric(10, 2) LANGUAGE sql AS 'SELECT 1.5'

CREATE FUNCTION tags() RETURNS text[] LANGUAGE sql AS 'SELECT string_to_array(''a,b'', '','')'

CREATE FUNCTION rows() RETURNS TABLE (id int, note text) LANGUAGE sql AS 'SELECT 1, ''a'''

-- bad
-- expect: 54000 key size greater than 2000 bytes not supported
CREATE TABLE orders (a varchar(1500), b char(501), PRIMARY KEY (a, b))

-- ok
CREATE TABLE orders (a varchar(1500), b char(500), PRIMARY KEY (a, b))

CREATE TABLE orders (a text PRIMARY KEY, b varchar UNIQUE)

-- bad
-- expect: 54011 more than 8 column keys in an index are not supported
CREATE INDEX ASYNC ON orders (a, b, c, d, e, f, g, h, i)

CREATE TABLE t (a int, b int, c int, d int, e int, f int, g int, h int, i int, PRIMARY KEY (a, b, c, d, e, f, g, h, i))

-- ok
CREATE INDEX ASYNC ON orders (a, b, c, d, e, f, g, h) INCLUDE (i)

-- bad
-- expect: 54000 more than 24 indexes per table are not allowed
CREATE TABLE keyed (c1 int UNIQUE, c2 int UNIQUE, c3 int UNIQUE, c4 int UNIQUE, c5 int UNIQUE, c6
int UNIQUE, c7 int UNIQUE, c8 int UNIQUE, c9 int UNIQUE, c10 int UNIQUE, c11 int UNIQUE, c12 int
UNIQUE, c13 int UNIQUE, c14 int UNIQUE, c15 int UNIQUE, c16 int UNIQUE, c17 int UNIQUE, c18 int
UNIQUE, c19 int UNIQUE, c20 int UNIQUE, c21 int UNIQUE, c22 int UNIQUE, c23 int UNIQUE, c24 int
UNIQUE, c25 int UNIQUE)

-- ok
CREATE TABLE keyed (c1 int UNIQUE, c2 int UNIQUE, c3 int UNIQUE, c4 int UNIQUE, c5 int UNIQUE, c6
int UNIQUE, c7 int UNIQUE, c8 int UNIQUE, c9 int UNIQUE, c10 int UNIQUE, c11 int UNIQUE, c12 int
UNIQUE, c13 int UNIQUE, c14 int UNIQUE, c15 int UNIQUE, c16 int UNIQUE, c17 int UNIQUE, c18 int
UNIQUE, c19 int UNIQUE, c20 int UNIQUE, c21 int UNIQUE, c22 int UNIQUE, c23 int UNIQUE, c24 int
UNIQUE)

-- case: columns-255-accepted
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE wide (c1 integer, c2 integer, c3 integer, c4 integer, c5 integer, c6 integer, c7 integer, c8 integer, c9 integer, c10 integer, c11 integer, c12 integer, c13 integer, c14 integer, c15 integer, c16 integer, c17 integer, c18 integer, c19 integer, c20 integer, c21 integer, c22 integer, c23 integer, c24 integer, c25 integer, c26 integer, c27 integer, c28 integer, c29 integer, c30 integer, c31 integer, c32 integer, c33 integer, c34 integer, c35 integer, c36 integer, c37 integer, c38 integer, c39 integer, c40 integer, c41 integer, c42 integer, c43 integer, c44 integer, c45 integer, c46 integer, c47 integer, c48 integer, c49 integer, c50 integer, c51 integer, c52 integer, c53 integer, c54 integer, c55 integer, c56 integer, c57 integer, c58 integer, c59 integer, c60 integer, c61 integer, c62 integer, c63 integer, c64 integer, c65 integer, c66 integer, c67 integer, c68 integer, c69 integer, c70 integer, c71 integer, c72 integer, c73 integer, c74 integer, c75 integer, c76 integer, c77 integer, c78 integer, c79 integer, c80 integer, c81 integer, c82 integer, c83 integer, c84 integer, c85 integer, c86 integer, c87 integer, c88 integer, c89 integer, c90 integer, c91 integer, c92 integer, c93 integer, c94 integer, c95 integer, c96 integer, c97 integer, c98 integer, c99 integer, c100 integer, c101 integer, c102 integer, c103 integer, c104 integer, c105 integer, c106 integer, c107 integer, c108 integer, c109 integer, c110 integer, c111 integer, c112 integer, c113 integer, c114 integer, c115 integer, c116 integer, c117 integer, c118 integer, c119 integer, c120 integer, c121 integer, c122 integer, c123 integer, c124 integer, c125 integer, c126 integer, c127 integer, c128 integer, c129 integer, c130 integer, c131 integer, c132 integer, c133 integer, c134 integer, c135 integer, c136 integer, c137 integer, c138 integer, c139 integer, c140 integer, c141 integer, c142 integer, c143 integer, c144 integer, c145 integer, c146 integer, c147 integer, c148 integer, c149 integer, c150 integer, c151 integer, c152 integer, c153 integer, c154 integer, c155 integer, c156 integer, c157 integer, c158 integer, c159 integer, c160 integer, c161 integer, c162 integer, c163 integer, c164 integer, c165 integer, c166 integer, c167 integer, c168 integer, c169 integer, c170 integer, c171 integer, c172 integer, c173 integer, c174 integer, c175 integer, c176 integer, c177 integer, c178 integer, c179 integer, c180 integer, c181 integer, c182 integer, c183 integer, c184 integer, c185 integer, c186 integer, c187 integer, c188 integer, c189 integer, c190 integer, c191 integer, c192 integer, c193 integer, c194 integer, c195 integer, c196 integer, c197 integer, c198 integer, c199 integer, c200 integer, c201 integer, c202 integer, c203 integer, c204 integer, c205 integer, c206 integer, c207 integer, c208 integer, c209 integer, c210 integer, c211 integer, c212 integer, c213 integer, c214 integer, c215 integer, c216 integer, c217 integer, c218 integer, c219 integer, c220 integer, c221 integer, c222 integer, c223 integer, c224 integer, c225 integer, c226 integer, c227 integer, c228 integer, c229 integer, c230 integer, c231 integer, c232 integer, c233 integer, c234 integer, c235 integer, c236 integer, c237 integer, c238 integer, c239 integer, c240 integer, c241 integer, c242 integer, c243 integer, c244 integer, c245 integer, c246 integer, c247 integer, c248 integer, c249 integer, c250 integer, c251 integer, c252 integer, c253 integer, c254 integer, c255 integer);

-- case: columns-256
-- source: measured by AWS, 2026-10-01
-- expect: accepted
-- strength: weak
-- note: documentation says 255, 256 passed in practice
CREATE TABLE wide (c1 integer, c2 integer, c3 integer, c4 integer, c5 integer, c6 integer, c7 integer, c8 integer, c9 integer, c10 integer, c11 integer, c12 integer, c13 integer, c14 integer, c15 integer, c16 integer, c17 integer, c18 integer, c19 integer, c20 integer, c21 integer, c22 integer, c23 integer, c24 integer, c25 integer, c26 integer, c27 integer, c28 integer, c29 integer, c30 integer, c31 integer, c32 integer, c33 integer, c34 integer, c35 integer, c36 integer, c37 integer, c38 integer, c39 integer, c40 integer, c41 integer, c42 integer, c43 integer, c44 integer, c45 integer, c46 integer, c47 integer, c48 integer, c49 integer, c50 integer, c51 integer, c52 integer, c53 integer, c54 integer, c55 integer, c56 integer, c57 integer, c58 integer, c59 integer, c60 integer, c61 integer, c62 integer, c63 integer, c64 integer, c65 integer, c66 integer, c67 integer, c68 integer, c69 integer, c70 integer, c71 integer, c72 integer, c73 integer, c74 integer, c75 integer, c76 integer, c77 integer, c78 integer, c79 integer, c80 integer, c81 integer, c82 integer, c83 integer, c84 integer, c85 integer, c86 integer, c87 integer, c88 integer, c89 integer, c90 integer, c91 integer, c92 integer, c93 integer, c94 integer, c95 integer, c96 integer, c97 integer, c98 integer, c99 integer, c100 integer, c101 integer, c102 integer, c103 integer, c104 integer, c105 integer, c106 integer, c107 integer, c108 integer, c109 integer, c110 integer, c111 integer, c112 integer, c113 integer, c114 integer, c115 integer, c116 integer, c117 integer, c118 integer, c119 integer, c120 integer, c121 integer, c122 integer, c123 integer, c124 integer, c125 integer, c126 integer, c127 integer, c128 integer, c129 integer, c130 integer, c131 integer, c132 integer, c133 integer, c134 integer, c135 integer, c136 integer, c137 integer, c138 integer, c139 integer, c140 integer, c141 integer, c142 integer, c143 integer, c144 integer, c145 integer, c146 integer, c147 integer, c148 integer, c149 integer, c150 integer, c151 integer, c152 integer, c153 integer, c154 integer, c155 integer, c156 integer, c157 integer, c158 integer, c159 integer, c160 integer, c161 integer, c162 integer, c163 integer, c164 integer, c165 integer, c166 integer, c167 integer, c168 integer, c169 integer, c170 integer, c171 integer, c172 integer, c173 integer, c174 integer, c175 integer, c176 integer, c177 integer, c178 integer, c179 integer, c180 integer, c181 integer, c182 integer, c183 integer, c184 integer, c185 integer, c186 integer, c187 integer, c188 integer, c189 integer, c190 integer, c191 integer, c192 integer, c193 integer, c194 integer, c195 integer, c196 integer, c197 integer, c198 integer, c199 integer, c200 integer, c201 integer, c202 integer, c203 integer, c204 integer, c205 integer, c206 integer, c207 integer, c208 integer, c209 integer, c210 integer, c211 integer, c212 integer, c213 integer, c214 integer, c215 integer, c216 integer, c217 integer, c218 integer, c219 integer, c220 integer, c221 integer, c222 integer, c223 integer, c224 integer, c225 integer, c226 integer, c227 integer, c228 integer, c229 integer, c230 integer, c231 integer, c232 integer, c233 integer, c234 integer, c235 integer, c236 integer, c237 integer, c238 integer, c239 integer, c240 integer, c241 integer, c242 integer, c243 integer, c244 integer, c245 integer, c246 integer, c247 integer, c248 integer, c249 integer, c250 integer, c251 integer, c252 integer, c253 integer, c254 integer, c255 integer, c256 integer);

-- case: columns-257-no-key
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: refused 54011
CREATE TABLE wide (c1 integer, c2 integer, c3 integer, c4 integer, c5 integer, c6 integer, c7 integer, c8 integer, c9 integer, c10 integer, c11 integer, c12 integer, c13 integer, c14 integer, c15 integer, c16 integer, c17 integer, c18 integer, c19 integer, c20 integer, c21 integer, c22 integer, c23 integer, c24 integer, c25 integer, c26 integer, c27 integer, c28 integer, c29 integer, c30 integer, c31 integer, c32 integer, c33 integer, c34 integer, c35 integer, c36 integer, c37 integer, c38 integer, c39 integer, c40 integer, c41 integer, c42 integer, c43 integer, c44 integer, c45 integer, c46 integer, c47 integer, c48 integer, c49 integer, c50 integer, c51 integer, c52 integer, c53 integer, c54 integer, c55 integer, c56 integer, c57 integer, c58 integer, c59 integer, c60 integer, c61 integer, c62 integer, c63 integer, c64 integer, c65 integer, c66 integer, c67 integer, c68 integer, c69 integer, c70 integer, c71 integer, c72 integer, c73 integer, c74 integer, c75 integer, c76 integer, c77 integer, c78 integer, c79 integer, c80 integer, c81 integer, c82 integer, c83 integer, c84 integer, c85 integer, c86 integer, c87 integer, c88 integer, c89 integer, c90 integer, c91 integer, c92 integer, c93 integer, c94 integer, c95 integer, c96 integer, c97 integer, c98 integer, c99 integer, c100 integer, c101 integer, c102 integer, c103 integer, c104 integer, c105 integer, c106 integer, c107 integer, c108 integer, c109 integer, c110 integer, c111 integer, c112 integer, c113 integer, c114 integer, c115 integer, c116 integer, c117 integer, c118 integer, c119 integer, c120 integer, c121 integer, c122 integer, c123 integer, c124 integer, c125 integer, c126 integer, c127 integer, c128 integer, c129 integer, c130 integer, c131 integer, c132 integer, c133 integer, c134 integer, c135 integer, c136 integer, c137 integer, c138 integer, c139 integer, c140 integer, c141 integer, c142 integer, c143 integer, c144 integer, c145 integer, c146 integer, c147 integer, c148 integer, c149 integer, c150 integer, c151 integer, c152 integer, c153 integer, c154 integer, c155 integer, c156 integer, c157 integer, c158 integer, c159 integer, c160 integer, c161 integer, c162 integer, c163 integer, c164 integer, c165 integer, c166 integer, c167 integer, c168 integer, c169 integer, c170 integer, c171 integer, c172 integer, c173 integer, c174 integer, c175 integer, c176 integer, c177 integer, c178 integer, c179 integer, c180 integer, c181 integer, c182 integer, c183 integer, c184 integer, c185 integer, c186 integer, c187 integer, c188 integer, c189 integer, c190 integer, c191 integer, c192 integer, c193 integer, c194 integer, c195 integer, c196 integer, c197 integer, c198 integer, c199 integer, c200 integer, c201 integer, c202 integer, c203 integer, c204 integer, c205 integer, c206 integer, c207 integer, c208 integer, c209 integer, c210 integer, c211 integer, c212 integer, c213 integer, c214 integer, c215 integer, c216 integer, c217 integer, c218 integer, c219 integer, c220 integer, c221 integer, c222 integer, c223 integer, c224 integer, c225 integer, c226 integer, c227 integer, c228 integer, c229 integer, c230 integer, c231 integer, c232 integer, c233 integer, c234 integer, c235 integer, c236 integer, c237 integer, c238 integer, c239 integer, c240 integer, c241 integer, c242 integer, c243 integer, c244 integer, c245 integer, c246 integer, c247 integer, c248 integer, c249 integer, c250 integer, c251 integer, c252 integer, c253 integer, c254 integer, c255 integer, c256 integer, c257 integer);

-- case: columns-257-with-key
-- source: measured by AWS, 2026-10-01
-- expect: refused 54011
-- note: reported text with a primary key is "cannot use more than 256 columns in an index"
create table app.wide (id bigint primary key, c1 integer, c2 integer, c3 integer, c4 integer, c5 integer, c6 integer, c7 integer, c8 integer, c9 integer, c10 integer, c11 integer, c12 integer, c13 integer, c14 integer, c15 integer, c16 integer, c17 integer, c18 integer, c19 integer, c20 integer, c21 integer, c22 integer, c23 integer, c24 integer, c25 integer, c26 integer, c27 integer, c28 integer, c29 integer, c30 integer, c31 integer, c32 integer, c33 integer, c34 integer, c35 integer, c36 integer, c37 integer, c38 integer, c39 integer, c40 integer, c41 integer, c42 integer, c43 integer, c44 integer, c45 integer, c46 integer, c47 integer, c48 integer, c49 integer, c50 integer, c51 integer, c52 integer, c53 integer, c54 integer, c55 integer, c56 integer, c57 integer, c58 integer, c59 integer, c60 integer, c61 integer, c62 integer, c63 integer, c64 integer, c65 integer, c66 integer, c67 integer, c68 integer, c69 integer, c70 integer, c71 integer, c72 integer, c73 integer, c74 integer, c75 integer, c76 integer, c77 integer, c78 integer, c79 integer, c80 integer, c81 integer, c82 integer, c83 integer, c84 integer, c85 integer, c86 integer, c87 integer, c88 integer, c89 integer, c90 integer, c91 integer, c92 integer, c93 integer, c94 integer, c95 integer, c96 integer, c97 integer, c98 integer, c99 integer, c100 integer, c101 integer, c102 integer, c103 integer, c104 integer, c105 integer, c106 integer, c107 integer, c108 integer, c109 integer, c110 integer, c111 integer, c112 integer, c113 integer, c114 integer, c115 integer, c116 integer, c117 integer, c118 integer, c119 integer, c120 integer, c121 integer, c122 integer, c123 integer, c124 integer, c125 integer, c126 integer, c127 integer, c128 integer, c129 integer, c130 integer, c131 integer, c132 integer, c133 integer, c134 integer, c135 integer, c136 integer, c137 integer, c138 integer, c139 integer, c140 integer, c141 integer, c142 integer, c143 integer, c144 integer, c145 integer, c146 integer, c147 integer, c148 integer, c149 integer, c150 integer, c151 integer, c152 integer, c153 integer, c154 integer, c155 integer, c156 integer, c157 integer, c158 integer, c159 integer, c160 integer, c161 integer, c162 integer, c163 integer, c164 integer, c165 integer, c166 integer, c167 integer, c168 integer, c169 integer, c170 integer, c171 integer, c172 integer, c173 integer, c174 integer, c175 integer, c176 integer, c177 integer, c178 integer, c179 integer, c180 integer, c181 integer, c182 integer, c183 integer, c184 integer, c185 integer, c186 integer, c187 integer, c188 integer, c189 integer, c190 integer, c191 integer, c192 integer, c193 integer, c194 integer, c195 integer, c196 integer, c197 integer, c198 integer, c199 integer, c200 integer, c201 integer, c202 integer, c203 integer, c204 integer, c205 integer, c206 integer, c207 integer, c208 integer, c209 integer, c210 integer, c211 integer, c212 integer, c213 integer, c214 integer, c215 integer, c216 integer, c217 integer, c218 integer, c219 integer, c220 integer, c221 integer, c222 integer, c223 integer, c224 integer, c225 integer, c226 integer, c227 integer, c228 integer, c229 integer, c230 integer, c231 integer, c232 integer, c233 integer, c234 integer, c235 integer, c236 integer, c237 integer, c238 integer, c239 integer, c240 integer, c241 integer, c242 integer, c243 integer, c244 integer, c245 integer, c246 integer, c247 integer, c248 integer, c249 integer, c250 integer, c251 integer, c252 integer, c253 integer, c254 integer, c255 integer, c256 integer);

-- case: indexes-24-with-key
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: accepted
CREATE TABLE many (id bigint PRIMARY KEY, c1 integer UNIQUE, c2 integer UNIQUE, c3 integer UNIQUE, c4 integer UNIQUE, c5 integer UNIQUE, c6 integer UNIQUE, c7 integer UNIQUE, c8 integer UNIQUE, c9 integer UNIQUE, c10 integer UNIQUE, c11 integer UNIQUE, c12 integer UNIQUE, c13 integer UNIQUE, c14 integer UNIQUE, c15 integer UNIQUE, c16 integer UNIQUE, c17 integer UNIQUE, c18 integer UNIQUE, c19 integer UNIQUE, c20 integer UNIQUE, c21 integer UNIQUE, c22 integer UNIQUE, c23 integer UNIQUE);

-- case: indexes-25-with-key
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: refused 54000 more than 24 indexes per table are not allowed
CREATE TABLE many (id bigint PRIMARY KEY, c1 integer UNIQUE, c2 integer UNIQUE, c3 integer UNIQUE, c4 integer UNIQUE, c5 integer UNIQUE, c6 integer UNIQUE, c7 integer UNIQUE, c8 integer UNIQUE, c9 integer UNIQUE, c10 integer UNIQUE, c11 integer UNIQUE, c12 integer UNIQUE, c13 integer UNIQUE, c14 integer UNIQUE, c15 integer UNIQUE, c16 integer UNIQUE, c17 integer UNIQUE, c18 integer UNIQUE, c19 integer UNIQUE, c20 integer UNIQUE, c21 integer UNIQUE, c22 integer UNIQUE, c23 integer UNIQUE, c24 integer UNIQUE);

-- case: indexes-24-without-key
-- source: measured by AWS, 2026-10-01
-- expect: accepted
-- note: a table without a primary key has all 24
CREATE TABLE many (id bigint, c1 integer UNIQUE, c2 integer UNIQUE, c3 integer UNIQUE, c4 integer UNIQUE, c5 integer UNIQUE, c6 integer UNIQUE, c7 integer UNIQUE, c8 integer UNIQUE, c9 integer UNIQUE, c10 integer UNIQUE, c11 integer UNIQUE, c12 integer UNIQUE, c13 integer UNIQUE, c14 integer UNIQUE, c15 integer UNIQUE, c16 integer UNIQUE, c17 integer UNIQUE, c18 integer UNIQUE, c19 integer UNIQUE, c20 integer UNIQUE, c21 integer UNIQUE, c22 integer UNIQUE, c23 integer UNIQUE, c24 integer UNIQUE);

-- case: indexes-25-without-key
-- source: measured by AWS, 2026-10-01
-- expect: refused 54000 more than 24 indexes per table are not allowed
CREATE TABLE many (id bigint, c1 integer UNIQUE, c2 integer UNIQUE, c3 integer UNIQUE, c4 integer UNIQUE, c5 integer UNIQUE, c6 integer UNIQUE, c7 integer UNIQUE, c8 integer UNIQUE, c9 integer UNIQUE, c10 integer UNIQUE, c11 integer UNIQUE, c12 integer UNIQUE, c13 integer UNIQUE, c14 integer UNIQUE, c15 integer UNIQUE, c16 integer UNIQUE, c17 integer UNIQUE, c18 integer UNIQUE, c19 integer UNIQUE, c20 integer UNIQUE, c21 integer UNIQUE, c22 integer UNIQUE, c23 integer UNIQUE, c24 integer UNIQUE, c25 integer UNIQUE);

-- case: indexes-25th-by-create-index
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: refused 54000 more than 24 indexes per table are not allowed
-- refused-statement: 2
CREATE TABLE many (id bigint PRIMARY KEY, x text, c1 integer UNIQUE, c2 integer UNIQUE, c3 integer UNIQUE, c4 integer UNIQUE, c5 integer UNIQUE, c6 integer UNIQUE, c7 integer UNIQUE, c8 integer UNIQUE, c9 integer UNIQUE, c10 integer UNIQUE, c11 integer UNIQUE, c12 integer UNIQUE, c13 integer UNIQUE, c14 integer UNIQUE, c15 integer UNIQUE, c16 integer UNIQUE, c17 integer UNIQUE, c18 integer UNIQUE, c19 integer UNIQUE, c20 integer UNIQUE, c21 integer UNIQUE, c22 integer UNIQUE, c23 integer UNIQUE);
CREATE INDEX ASYNC many_x ON many (x);

-- case: indexes-25th-all-async
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: refused 54000 more than 24 indexes per table are not allowed
-- refused-statement: 25
-- note: still-building indexes count
CREATE TABLE many (id bigint PRIMARY KEY, c1 integer, c2 integer, c3 integer, c4 integer, c5 integer, c6 integer, c7 integer, c8 integer, c9 integer, c10 integer, c11 integer, c12 integer, c13 integer, c14 integer, c15 integer, c16 integer, c17 integer, c18 integer, c19 integer, c20 integer, c21 integer, c22 integer, c23 integer, c24 integer);
CREATE INDEX ASYNC many_1 ON many (c1);
CREATE INDEX ASYNC many_2 ON many (c2);
CREATE INDEX ASYNC many_3 ON many (c3);
CREATE INDEX ASYNC many_4 ON many (c4);
CREATE INDEX ASYNC many_5 ON many (c5);
CREATE INDEX ASYNC many_6 ON many (c6);
CREATE INDEX ASYNC many_7 ON many (c7);
CREATE INDEX ASYNC many_8 ON many (c8);
CREATE INDEX ASYNC many_9 ON many (c9);
CREATE INDEX ASYNC many_10 ON many (c10);
CREATE INDEX ASYNC many_11 ON many (c11);
CREATE INDEX ASYNC many_12 ON many (c12);
CREATE INDEX ASYNC many_13 ON many (c13);
CREATE INDEX ASYNC many_14 ON many (c14);
CREATE INDEX ASYNC many_15 ON many (c15);
CREATE INDEX ASYNC many_16 ON many (c16);
CREATE INDEX ASYNC many_17 ON many (c17);
CREATE INDEX ASYNC many_18 ON many (c18);
CREATE INDEX ASYNC many_19 ON many (c19);
CREATE INDEX ASYNC many_20 ON many (c20);
CREATE INDEX ASYNC many_21 ON many (c21);
CREATE INDEX ASYNC many_22 ON many (c22);
CREATE INDEX ASYNC many_23 ON many (c23);
CREATE INDEX ASYNC many_24 ON many (c24);

-- case: indexes-24th-by-create-index
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: accepted
CREATE TABLE many (id bigint PRIMARY KEY, x text, c1 integer UNIQUE, c2 integer UNIQUE, c3 integer UNIQUE, c4 integer UNIQUE, c5 integer UNIQUE, c6 integer UNIQUE, c7 integer UNIQUE, c8 integer UNIQUE, c9 integer UNIQUE, c10 integer UNIQUE, c11 integer UNIQUE, c12 integer UNIQUE, c13 integer UNIQUE, c14 integer UNIQUE, c15 integer UNIQUE, c16 integer UNIQUE, c17 integer UNIQUE, c18 integer UNIQUE, c19 integer UNIQUE, c20 integer UNIQUE, c21 integer UNIQUE, c22 integer UNIQUE);
CREATE INDEX ASYNC many_x ON many (x);

-- case: indexes-25th-after-drop
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: accepted
-- note: the dropped column took its unique index along
CREATE TABLE many (id bigint PRIMARY KEY, x text, c1 integer UNIQUE, c2 integer UNIQUE, c3 integer UNIQUE, c4 integer UNIQUE, c5 integer UNIQUE, c6 integer UNIQUE, c7 integer UNIQUE, c8 integer UNIQUE, c9 integer UNIQUE, c10 integer UNIQUE, c11 integer UNIQUE, c12 integer UNIQUE, c13 integer UNIQUE, c14 integer UNIQUE, c15 integer UNIQUE, c16 integer UNIQUE, c17 integer UNIQUE, c18 integer UNIQUE, c19 integer UNIQUE, c20 integer UNIQUE, c21 integer UNIQUE, c22 integer UNIQUE, c23 integer UNIQUE);
ALTER TABLE many DROP COLUMN c1;
CREATE INDEX ASYNC many_x ON many (x);

-- case: indexes-25-over-two-tables
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: accepted
-- note: the limit holds per table
CREATE TABLE m1 (id bigint PRIMARY KEY, c1 integer UNIQUE, c2 integer UNIQUE, c3 integer UNIQUE, c4 integer UNIQUE, c5 integer UNIQUE, c6 integer UNIQUE, c7 integer UNIQUE, c8 integer UNIQUE, c9 integer UNIQUE, c10 integer UNIQUE, c11 integer UNIQUE, c12 integer UNIQUE, c13 integer UNIQUE, c14 integer UNIQUE, c15 integer UNIQUE, c16 integer UNIQUE, c17 integer UNIQUE, c18 integer UNIQUE, c19 integer UNIQUE, c20 integer UNIQUE);
CREATE TABLE m2 (id bigint PRIMARY KEY, c1 integer UNIQUE, c2 integer UNIQUE, c3 integer UNIQUE, c4 integer UNIQUE, c5 integer UNIQUE, c6 integer UNIQUE, c7 integer UNIQUE, c8 integer UNIQUE, c9 integer UNIQUE, c10 integer UNIQUE, c11 integer UNIQUE, c12 integer UNIQUE, c13 integer UNIQUE, c14 integer UNIQUE, c15 integer UNIQUE, c16 integer UNIQUE, c17 integer UNIQUE, c18 integer UNIQUE, c19 integer UNIQUE, c20 integer UNIQUE);

-- case: pk-8-columns
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE k (a int, b int, c int, d int, e int, f int, g int, h int, x text, PRIMARY KEY (a, b, c, d, e, f, g, h));

-- case: pk-9-columns
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: refused 54011 more than 8 column keys in an index are not supported
CREATE TABLE k (a int, b int, c int, d int, e int, f int, g int, h int, i int, PRIMARY KEY (a, b, c, d, e, f, g, h, i));

-- case: unique-9-columns
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: refused 54011 more than 8 column keys in an index are not supported
create table k (id bigint primary key, a int, b int, c int, d int, e int, f int, g int, h int, i int,
  constraint k_uq unique (a, b, c, d, e, f, g, h, i));

-- case: unique-8-columns-include-more
-- source: AWS documentation, 2026-09
-- expect: accepted
-- note: included columns are no key columns
CREATE TABLE k (id bigint PRIMARY KEY, a int, b int, c int, d int, e int, f int, g int, h int, i int, UNIQUE (a, b, c, d, e, f, g, h) INCLUDE (i));

-- case: schemas-10
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: accepted
CREATE SCHEMA s1;
CREATE SCHEMA s2;
CREATE SCHEMA s3;
CREATE SCHEMA s4;
CREATE SCHEMA s5;
CREATE SCHEMA s6;
CREATE SCHEMA s7;
CREATE SCHEMA s8;
CREATE SCHEMA s9;
CREATE SCHEMA s10;

-- case: schemas-11
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: refused 54000 more than 10 schemas not allowed
-- refused-statement: 11
CREATE SCHEMA s1;
CREATE SCHEMA s2;
CREATE SCHEMA s3;
CREATE SCHEMA s4;
CREATE SCHEMA s5;
CREATE SCHEMA s6;
CREATE SCHEMA s7;
CREATE SCHEMA s8;
CREATE SCHEMA s9;
CREATE SCHEMA s10;
CREATE SCHEMA s11;

-- case: schemas-11-one-dropped
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: accepted
CREATE SCHEMA s1;
CREATE SCHEMA s2;
CREATE SCHEMA s3;
CREATE SCHEMA s4;
CREATE SCHEMA s5;
CREATE SCHEMA s6;
CREATE SCHEMA s7;
CREATE SCHEMA s8;
CREATE SCHEMA s9;
CREATE SCHEMA s10;
DROP SCHEMA s3;
CREATE SCHEMA s11;

-- case: schemas-11-repeated-if-not-exists
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: accepted
-- strength: weak
-- note: the eleventh statement names an existing schema
CREATE SCHEMA IF NOT EXISTS s1;
CREATE SCHEMA IF NOT EXISTS s2;
CREATE SCHEMA IF NOT EXISTS s3;
CREATE SCHEMA IF NOT EXISTS s4;
CREATE SCHEMA IF NOT EXISTS s5;
CREATE SCHEMA IF NOT EXISTS s6;
CREATE SCHEMA IF NOT EXISTS s7;
CREATE SCHEMA IF NOT EXISTS s8;
CREATE SCHEMA IF NOT EXISTS s9;
CREATE SCHEMA IF NOT EXISTS s10;
CREATE SCHEMA IF NOT EXISTS s10;

-- case: statistics-5
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: accepted
CREATE TABLE st (id bigint PRIMARY KEY, a int, b int, c int, d int);
CREATE STATISTICS st1 ON a, b FROM st;
CREATE STATISTICS st2 ON a, c FROM st;
CREATE STATISTICS st3 ON a, d FROM st;
CREATE STATISTICS st4 ON b, c FROM st;
CREATE STATISTICS st5 ON b, d FROM st;

-- case: statistics-6
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: refused 54000 more than 5 extended statistics per table are not allowed
-- refused-statement: 7
CREATE TABLE st (id bigint PRIMARY KEY, a int, b int, c int, d int);
CREATE STATISTICS st1 ON a, b FROM st;
CREATE STATISTICS st2 ON a, c FROM st;
CREATE STATISTICS st3 ON a, d FROM st;
CREATE STATISTICS st4 ON b, c FROM st;
CREATE STATISTICS st5 ON b, d FROM st;
CREATE STATISTICS st6 ON c, d FROM st;

-- case: statistics-6-over-two-tables
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: accepted
CREATE TABLE s1 (id bigint PRIMARY KEY, a int, b int, c int);
CREATE TABLE s2 (id bigint PRIMARY KEY, a int, b int, c int);
CREATE STATISTICS st1 ON a, b FROM s1;
CREATE STATISTICS st2 ON a, c FROM s1;
CREATE STATISTICS st3 ON b, c FROM s1;
CREATE STATISTICS st4 ON a, b FROM s2;
CREATE STATISTICS st5 ON a, c FROM s2;
CREATE STATISTICS st6 ON b, c FROM s2;


==== ASYNC
---- setup
CREATE TABLE orders (total int);
ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0) NOT VALID;
---- before
ALTER TABLE orders VALIDATE CONSTRAINT c;
---- after
ALTER TABLE ASYNC orders VALIDATE CONSTRAINT c;
---- change
SAFE validate-constraint: the constraint is validated by a background job: ALTER TABLE ASYNC

==== two
---- setup
CREATE TABLE orders (total int, n int);
ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0) NOT VALID, ADD CONSTRAINT "D" CHECK (n > 0) NOT VALID;
---- before
alter table only orders validate constraint c, validate constraint "D";
---- after
alter table async only orders validate constraint "D";
ALTER TABLE ASYNC only orders VALIDATE CONSTRAINT c;
---- change
SAFE validate-constraint: the constraint is validated by a background job: ALTER TABLE ASYNC
SAFE validate-constraint: the constraint is validated by a background job: ALTER TABLE ASYNC

==== behind another action
---- setup
CREATE TABLE orders (total int);
---- before
ALTER TABLE orders
  ADD CONSTRAINT c CHECK (total > 0) NOT VALID, -- new
  VALIDATE CONSTRAINT c; -- and old
---- after
ALTER TABLE orders
  ADD CONSTRAINT c CHECK (total > 0) NOT VALID -- new
  ; -- and old
ALTER TABLE ASYNC orders VALIDATE CONSTRAINT c;
---- change
SAFE validate-constraint: the constraint is validated by a background job: ALTER TABLE ASYNC

-- bad
-- expect: 0A000 unsupported ALTER TABLE ADD CONSTRAINT statement
ALTER TABLE orders ADD CONSTRAINT positive CHECK (amount > 0)

ALTER TABLE lines ADD FOREIGN KEY (order_id) REFERENCES orders

-- ok
ALTER TABLE orders ADD CONSTRAINT positive CHECK (amount > 0) NOT VALID

ALTER TABLE lines ADD FOREIGN KEY (order_id) REFERENCES orders NOT VALID

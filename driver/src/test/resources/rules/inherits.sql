-- bad
-- expect: 0A000 INHERITS clause not supported for CREATE TABLE
CREATE TABLE special_orders (reason text) INHERITS (orders)

-- ok
CREATE TABLE special_orders (LIKE orders INCLUDING DEFAULTS, reason text)

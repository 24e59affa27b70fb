CREATE TABLE IF NOT EXISTS payments (
  id             BIGINT         NOT NULL AUTO_INCREMENT,
  order_id       BIGINT         NOT NULL,
  user_id        BIGINT         NOT NULL,
  amount         DECIMAL(19, 4) NOT NULL,
  currency       CHAR(3)        CHARACTER SET ascii NOT NULL,
  status         VARCHAR(24)    CHARACTER SET ascii NOT NULL,
  payment_method VARCHAR(24)    CHARACTER SET ascii NOT NULL,
  payment_token  VARCHAR(100)   NULL,
  transaction_id VARCHAR(100)   NULL,
  failure_reason VARCHAR(200)   NULL,
  request_id     VARCHAR(300)   NOT NULL,
  live_order_id  BIGINT         NULL,
  settle_after   DATETIME(6)    NULL,
  version        BIGINT         NOT NULL,
  created_at     DATETIME(6)    NOT NULL,
  updated_at     DATETIME(6)    NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_payments_request (request_id),
  UNIQUE KEY uk_payments_live_order (live_order_id),
  KEY ix_payments_order (order_id, id),
  KEY ix_payments_user (user_id, id),
  KEY ix_payments_settle (settle_after),
  CONSTRAINT ck_payments_amount CHECK (amount > 0)
) ENGINE = InnoDB;

CREATE TABLE IF NOT EXISTS refunds (
  payment_id   BIGINT         NOT NULL,
  number       INT            NOT NULL,
  amount       DECIMAL(19, 4) NOT NULL,
  reason       VARCHAR(200)   NOT NULL,
  done         BOOLEAN        NOT NULL,
  requested_at DATETIME(6)    NOT NULL,
  PRIMARY KEY (payment_id, number),
  CONSTRAINT ck_refunds_amount CHECK (amount > 0)
) ENGINE = InnoDB;

CREATE TABLE IF NOT EXISTS payable_orders (
  order_id     BIGINT         NOT NULL,
  user_id      BIGINT         NOT NULL,
  total_amount DECIMAL(19, 4) NOT NULL,
  currency     CHAR(3)        CHARACTER SET ascii NOT NULL,
  status       VARCHAR(24)    CHARACTER SET ascii NOT NULL,
  version      BIGINT         NOT NULL,
  PRIMARY KEY (order_id)
) ENGINE = InnoDB;

-- The sandbox provider's own books: what a bank would know, whatever happens to us.
CREATE TABLE IF NOT EXISTS sandbox_charges (
  charge_key     VARCHAR(100)   CHARACTER SET ascii NOT NULL,
  amount         DECIMAL(19, 4) NOT NULL,
  currency       CHAR(3)        CHARACTER SET ascii NOT NULL,
  transaction_id VARCHAR(100)   CHARACTER SET ascii NOT NULL,
  decline_reason VARCHAR(200)   NULL,
  known_at       DATETIME(6)    NOT NULL,
  PRIMARY KEY (charge_key)
) ENGINE = InnoDB;

CREATE TABLE IF NOT EXISTS sandbox_refunds (
  refund_key VARCHAR(100)   CHARACTER SET ascii NOT NULL,
  charge_key VARCHAR(100)   CHARACTER SET ascii NOT NULL,
  amount     DECIMAL(19, 4) NOT NULL,
  created_at DATETIME(6)    NOT NULL,
  PRIMARY KEY (refund_key),
  KEY ix_sandbox_refunds_charge (charge_key)
) ENGINE = InnoDB;

-- Orders, their lines, and what happened to them.

CREATE TABLE IF NOT EXISTS orders (
    id               BIGINT         NOT NULL AUTO_INCREMENT,
    request_id       VARCHAR(300)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL, -- whose repetition is the same order
    user_id          BIGINT         NOT NULL,
    total_amount     DECIMAL(19, 4) NOT NULL,
    currency         CHAR(3)        NOT NULL,
    status           VARCHAR(16)    NOT NULL,
    shipping_address VARCHAR(500)   NOT NULL,
    pay_by           DATETIME(6)    NULL,               -- while it is unpaid
    payment_id       BIGINT         NULL,
    refunded_amount  DECIMAL(19, 4) NOT NULL DEFAULT 0,
    cancel_reason    VARCHAR(500)   NULL,
    shortages        TEXT           NULL,               -- JSON, of a rejected order
    version          BIGINT         NOT NULL,           -- the number of its events so far
    created_at       DATETIME(6)    NOT NULL,
    updated_at       DATETIME(6)    NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY orders_once (request_id),
    KEY orders_by_customer (user_id, id),
    KEY orders_by_status (status, id),
    KEY orders_by_deadline (pay_by),
    CHECK (refunded_amount >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS order_items (
    id         BIGINT         NOT NULL AUTO_INCREMENT,
    order_id   BIGINT         NOT NULL,
    product_id CHAR(24)       NOT NULL,
    quantity   INT            NOT NULL,
    price      DECIMAL(19, 4) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY order_items_once (order_id, product_id),
    CHECK (quantity BETWEEN 1 AND 99)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS order_timeline (
    order_id    BIGINT        NOT NULL,
    version     BIGINT        NOT NULL,
    event       VARCHAR(40)   NOT NULL,
    status      VARCHAR(16)   NOT NULL,
    note        VARCHAR(500)  NULL,
    happened_at DATETIME(6)   NOT NULL,
    PRIMARY KEY (order_id, version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

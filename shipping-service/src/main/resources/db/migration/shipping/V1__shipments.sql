CREATE TABLE IF NOT EXISTS shipping_orders (
  order_id        BIGINT       NOT NULL,
  user_id         BIGINT       NULL,
  address         VARCHAR(500) NULL,
  country         CHAR(2)      CHARACTER SET ascii NULL,
  region          VARCHAR(40)  NULL,
  postal_code     VARCHAR(40)  NULL,
  shipping_method VARCHAR(40)  NULL,
  ended           BOOLEAN      NOT NULL,
  version         BIGINT       NOT NULL,
  PRIMARY KEY (order_id)
) ENGINE = InnoDB;

CREATE TABLE IF NOT EXISTS shipping_order_items (
  order_id   BIGINT      NOT NULL,
  product_id VARCHAR(64) CHARACTER SET ascii NOT NULL,
  quantity   INT         NOT NULL,
  PRIMARY KEY (order_id, product_id),
  CONSTRAINT ck_shipping_order_items_quantity CHECK (quantity > 0)
) ENGINE = InnoDB;

-- automatic_order_id: the order gets one shipment by itself, never two.
CREATE TABLE IF NOT EXISTS shipments (
  id                 BIGINT       NOT NULL,
  order_id           BIGINT       NOT NULL,
  user_id            BIGINT       NOT NULL,
  automatic_order_id BIGINT       NULL,
  request_id         VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NULL,
  tracking_number    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  shipping_method    VARCHAR(40)  NOT NULL,
  carrier            VARCHAR(40)  CHARACTER SET ascii NOT NULL,
  estimated_from     DATE         NOT NULL,
  estimated_until    DATE         NOT NULL,
  status             VARCHAR(24)  CHARACTER SET ascii NOT NULL,
  tracking_status    VARCHAR(24)  CHARACTER SET ascii NOT NULL,
  carriage           VARCHAR(24)  CHARACTER SET ascii NOT NULL,
  carrier_due_at     DATETIME(6)  NULL,
  movements          INT          NOT NULL,
  events             INT          NOT NULL,
  created_at         DATETIME(6)  NOT NULL,
  updated_at         DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_shipments_automatic (automatic_order_id),
  UNIQUE KEY uk_shipments_request (order_id, request_id),
  UNIQUE KEY uk_shipments_tracking (tracking_number),
  KEY ix_shipments_order (order_id, id),
  KEY ix_shipments_user (user_id, id),
  KEY ix_shipments_status (status, id),
  KEY ix_shipments_due (carrier_due_at)
) ENGINE = InnoDB;

CREATE TABLE IF NOT EXISTS shipment_items (
  shipment_id BIGINT      NOT NULL,
  product_id  VARCHAR(64) CHARACTER SET ascii NOT NULL,
  quantity    INT         NOT NULL,
  PRIMARY KEY (shipment_id, product_id),
  CONSTRAINT ck_shipment_items_quantity CHECK (quantity > 0)
) ENGINE = InnoDB;

CREATE TABLE IF NOT EXISTS shipment_events (
  shipment_id     BIGINT       NOT NULL,
  number          INT          NOT NULL,
  status          VARCHAR(24)  CHARACTER SET ascii NOT NULL,
  tracking_status VARCHAR(24)  CHARACTER SET ascii NOT NULL,
  location        VARCHAR(100) NULL,
  note            VARCHAR(200) NULL,
  happened_at     DATETIME(6)  NOT NULL,
  PRIMARY KEY (shipment_id, number)
) ENGINE = InnoDB;

-- The simulated carrier's own books: what a carrier would know, whatever happens to us.
CREATE TABLE IF NOT EXISTS simulated_parcels (
  shipment_id   BIGINT      NOT NULL,
  booked_at     DATETIME(6) NOT NULL,
  stage_millis  BIGINT      NOT NULL,
  undeliverable BOOLEAN     NOT NULL,
  destination   VARCHAR(40) NOT NULL,
  cancelled_at  DATETIME(6) NULL,
  PRIMARY KEY (shipment_id)
) ENGINE = InnoDB;

CREATE TABLE IF NOT EXISTS inventory_warehouses (
    code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(120) NOT NULL,
    created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

INSERT IGNORE INTO inventory_warehouses (code, name) VALUES ('main', 'Main warehouse');

-- One row per product, locked before any of its shelves; its version orders the announcements.
CREATE TABLE IF NOT EXISTS inventory_products (
    product_id CHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    listed BOOLEAN NOT NULL DEFAULT TRUE,
    version BIGINT NOT NULL DEFAULT 0,
    created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (product_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- One shelf per product and warehouse; quantity is on hand, quantity - reserved is available.
CREATE TABLE IF NOT EXISTS inventory (
    id BIGINT NOT NULL AUTO_INCREMENT,
    product_id CHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    quantity INT NOT NULL,
    reserved INT NOT NULL DEFAULT 0,
    sku VARCHAR(64) NOT NULL,
    warehouse VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_inventory_shelf (product_id, warehouse),
    CONSTRAINT fk_inventory_product FOREIGN KEY (product_id) REFERENCES inventory_products (product_id),
    CONSTRAINT fk_inventory_warehouse FOREIGN KEY (warehouse) REFERENCES inventory_warehouses (code),
    CONSTRAINT ck_inventory_quantity CHECK (quantity >= 0),
    CONSTRAINT ck_inventory_reserved CHECK (reserved >= 0 AND reserved <= quantity)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The ledger, only ever added to: a shelf's quantity and reserved are the sums of its deltas.
CREATE TABLE IF NOT EXISTS inventory_movements (
    id BIGINT NOT NULL AUTO_INCREMENT,
    product_id CHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    warehouse VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind VARCHAR(16) CHARACTER SET ascii NOT NULL,
    quantity_delta INT NOT NULL,
    reserved_delta INT NOT NULL,
    order_id BIGINT NULL,
    actor VARCHAR(64) NULL,
    reason VARCHAR(200) NULL,
    occurred_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY k_movements_product (product_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS inventory_reservations (
    order_id BIGINT NOT NULL,
    status VARCHAR(16) CHARACTER SET ascii NOT NULL,
    expires_at DATETIME(6) NULL,
    version BIGINT NOT NULL,
    created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
    PRIMARY KEY (order_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS inventory_reservation_lines (
    order_id BIGINT NOT NULL,
    product_id CHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    warehouse VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    quantity INT NOT NULL,
    PRIMARY KEY (order_id, product_id, warehouse),
    CONSTRAINT ck_reservation_lines_quantity CHECK (quantity > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

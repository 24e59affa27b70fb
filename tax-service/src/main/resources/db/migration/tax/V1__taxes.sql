-- How countries deal with taxes; the row also guards the country's rates against two writers.
CREATE TABLE IF NOT EXISTS tax_countries (
    country CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    prices_include_tax BOOLEAN NOT NULL DEFAULT TRUE,
    rounding VARCHAR(8) CHARACTER SET ascii NOT NULL DEFAULT 'line',
    shipping_category VARCHAR(32) CHARACTER SET ascii NULL DEFAULT 'standard',
    version BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (country)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS tax_rates (
    id BIGINT NOT NULL AUTO_INCREMENT,
    country CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    region VARCHAR(64) COLLATE utf8mb4_bin NULL,
    postal_from VARCHAR(16) CHARACTER SET ascii NULL,
    postal_to VARCHAR(16) CHARACTER SET ascii NULL,
    category VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    jurisdiction VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
    name VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
    percent DECIMAL(7, 4) NOT NULL,
    replaces BOOLEAN NOT NULL,
    valid_from DATE NOT NULL,
    valid_until DATE NULL,
    source VARCHAR(200) NULL,
    version BIGINT NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY k_tax_rates_country (country, region, category, valid_from),
    CONSTRAINT ck_tax_rates_percent CHECK (percent >= 0 AND percent <= 100),
    CONSTRAINT ck_tax_rates_days CHECK (valid_until IS NULL OR valid_until > valid_from)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- How categories of the catalogue are taxed, if not by the standard rates.
CREATE TABLE IF NOT EXISTS tax_product_categories (
    product_category VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
    tax_category VARCHAR(32) CHARACTER SET ascii NOT NULL,
    PRIMARY KEY (product_category)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Which edition of the tables that come with the service is loaded, and which of their rows were
-- ever loaded: what staff change or remove is not put back by a later edition.
CREATE TABLE IF NOT EXISTS tax_seeds (
    name VARCHAR(16) CHARACTER SET ascii NOT NULL,
    edition VARCHAR(16) CHARACTER SET ascii NOT NULL,
    PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

INSERT IGNORE INTO tax_seeds (name, edition) VALUES ('rates', 'none');

CREATE TABLE IF NOT EXISTS tax_seed_rows (
    row_key VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (row_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What is known of each order: its sale, if it was paid.
CREATE TABLE IF NOT EXISTS tax_ledger_accounts (
    order_id BIGINT NOT NULL,
    currency CHAR(3) CHARACTER SET ascii NULL,
    total DECIMAL(19, 4) NULL,
    paid_at DATETIME(6) NULL,
    PRIMARY KEY (order_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- When each sum of an order's refunds was reached.
CREATE TABLE IF NOT EXISTS tax_ledger_refunds (
    order_id BIGINT NOT NULL,
    total_refunded DECIMAL(19, 4) NOT NULL,
    refunded_at DATETIME(6) NOT NULL,
    PRIMARY KEY (order_id, total_refunded)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- One line per order, kind, moment and rate; those of refunds follow from the two tables above.
CREATE TABLE IF NOT EXISTS tax_ledger_entries (
    id BIGINT NOT NULL AUTO_INCREMENT,
    order_id BIGINT NOT NULL,
    kind VARCHAR(8) CHARACTER SET ascii NOT NULL,
    entered_at DATETIME(6) NOT NULL,
    country CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    jurisdiction VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
    name VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
    percent DECIMAL(9, 4) NOT NULL,
    currency CHAR(3) CHARACTER SET ascii NOT NULL,
    base DECIMAL(19, 4) NOT NULL,
    tax DECIMAL(19, 4) NOT NULL,
    PRIMARY KEY (id),
    KEY k_tax_ledger_order (order_id, kind),
    KEY k_tax_ledger_time (entered_at),
    CONSTRAINT ck_tax_ledger_amounts CHECK (base >= 0 AND tax >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

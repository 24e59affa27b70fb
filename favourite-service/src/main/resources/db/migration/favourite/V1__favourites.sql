-- A customer's lists; they are what is locked before any of his favourites or alerts changes.
CREATE TABLE IF NOT EXISTS favourite_lists (
    id BIGINT NOT NULL AUTO_INCREMENT,
    user_id BIGINT NOT NULL,
    name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    default_of BIGINT NULL,
    share_token CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NULL,
    version BIGINT NOT NULL DEFAULT 1,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_lists_name (user_id, name),
    UNIQUE KEY uk_lists_default (default_of),
    UNIQUE KEY uk_lists_token (share_token)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- A product on a list, once; move_quantity is set while it is on its way to the cart.
CREATE TABLE IF NOT EXISTS favourites (
    id BIGINT NOT NULL AUTO_INCREMENT,
    user_id BIGINT NOT NULL,
    list_id BIGINT NOT NULL,
    product_id CHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    added_at DATETIME(6) NOT NULL,
    moves INT NOT NULL DEFAULT 0,
    move_quantity INT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_favourites_product (list_id, product_id),
    KEY k_favourites_user (user_id, id),
    KEY k_favourites_user_product (user_id, product_id),
    CONSTRAINT fk_favourites_list FOREIGN KEY (list_id) REFERENCES favourite_lists (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What was heard of products: of the catalogue by version, of the stock by stock_version.
CREATE TABLE IF NOT EXISTS favourite_products (
    product_id CHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(200) CHARACTER SET utf8mb4 NULL,
    price DECIMAL(19, 4) NULL,
    currency CHAR(3) CHARACTER SET ascii NULL,
    active BOOLEAN NOT NULL DEFAULT FALSE,
    version BIGINT NOT NULL DEFAULT 0,
    available BIGINT NOT NULL DEFAULT 0,
    stock_version BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (product_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- One per customer, product and kind. trigger_price follows from threshold and reference_price and
-- finds those whom a price concerns.
CREATE TABLE IF NOT EXISTS favourite_watches (
    id BIGINT NOT NULL AUTO_INCREMENT,
    user_id BIGINT NOT NULL,
    product_id CHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    armed BOOLEAN NOT NULL,
    armings INT NOT NULL,
    threshold_price DECIMAL(19, 4) NULL,
    threshold_percent DECIMAL(5, 2) NULL,
    reference_price DECIMAL(19, 4) NULL,
    trigger_price DECIMAL(19, 4) NULL,
    currency CHAR(3) CHARACTER SET ascii NULL,
    since_version BIGINT NOT NULL DEFAULT 0,
    created_at DATETIME(6) NOT NULL,
    told_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_watches_kind (user_id, product_id, kind),
    KEY k_watches_product (product_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What was told, each arming of a watch once; the id is the alert's own on the event log.
CREATE TABLE IF NOT EXISTS favourite_alerts (
    id BIGINT NOT NULL AUTO_INCREMENT,
    watch_id BIGINT NOT NULL,
    arming INT NOT NULL,
    user_id BIGINT NOT NULL,
    product_id CHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    raised_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_alerts_arming (watch_id, arming)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

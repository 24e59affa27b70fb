-- One row per product, locked before any of its ratings: how many published ratings give it each
-- number of stars. Its version orders the announcements.
CREATE TABLE IF NOT EXISTS rating_products (
    product_id CHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    stars_1 BIGINT NOT NULL DEFAULT 0,
    stars_2 BIGINT NOT NULL DEFAULT 0,
    stars_3 BIGINT NOT NULL DEFAULT 0,
    stars_4 BIGINT NOT NULL DEFAULT 0,
    stars_5 BIGINT NOT NULL DEFAULT 0,
    version BIGINT NOT NULL DEFAULT 0,
    updated_at DATETIME(6) NULL,
    PRIMARY KEY (product_id),
    CONSTRAINT ck_rating_products_counts
        CHECK (stars_1 >= 0 AND stars_2 >= 0 AND stars_3 >= 0 AND stars_4 >= 0 AND stars_5 >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS ratings (
    id BIGINT NOT NULL AUTO_INCREMENT,
    product_id CHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    user_id BIGINT NOT NULL,
    stars TINYINT NOT NULL,
    title VARCHAR(120) NULL,
    comment TEXT NOT NULL,
    status VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status_reason VARCHAR(300) NULL,
    helpful BIGINT NOT NULL DEFAULT 0,
    reports BIGINT NOT NULL DEFAULT 0,
    reply TEXT NULL,
    reply_by BIGINT NULL,
    reply_from VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
    replied_at DATETIME(6) NULL,
    version BIGINT NOT NULL DEFAULT 1,
    created_at DATETIME(6) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_ratings_author (user_id, product_id),
    KEY k_ratings_newest (product_id, status, created_at),
    KEY k_ratings_helpful (product_id, status, helpful),
    KEY k_ratings_stars (product_id, status, stars),
    KEY k_ratings_queue (status, updated_at),
    CONSTRAINT fk_ratings_product FOREIGN KEY (product_id) REFERENCES rating_products (product_id),
    CONSTRAINT ck_ratings_stars CHECK (stars BETWEEN 1 AND 5)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Who found which rating helpful, once each.
CREATE TABLE IF NOT EXISTS rating_votes (
    rating_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (rating_id, user_id),
    CONSTRAINT fk_rating_votes FOREIGN KEY (rating_id) REFERENCES ratings (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Who reported which rating, and for what, once each.
CREATE TABLE IF NOT EXISTS rating_reports (
    rating_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    reason VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    note VARCHAR(500) NULL,
    created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (rating_id, user_id),
    CONSTRAINT fk_rating_reports FOREIGN KEY (rating_id) REFERENCES ratings (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What has reached whom, as orders tell; a rating with such a row is of a verified purchase.
CREATE TABLE IF NOT EXISTS rating_purchases (
    user_id BIGINT NOT NULL,
    product_id CHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    order_id BIGINT NOT NULL,
    PRIMARY KEY (user_id, product_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Promotions, the codes by which they are had, and who has used them how often.

CREATE TABLE IF NOT EXISTS promotions (
    id                       BIGINT         NOT NULL AUTO_INCREMENT,
    name                     VARCHAR(200)   NOT NULL,
    description              VARCHAR(2000)  NOT NULL,
    code                     VARCHAR(40)    CHARACTER SET ascii COLLATE ascii_bin NULL, -- for everybody
    automatic                BOOLEAN        NOT NULL,           -- needs no code
    active                   BOOLEAN        NOT NULL,
    advertised               BOOLEAN        NOT NULL,
    currency                 CHAR(3)        NOT NULL,
    benefit                  TEXT           NOT NULL,           -- JSON
    conditions               MEDIUMTEXT     NOT NULL,           -- JSON, with the products it is about
    starts_at                DATETIME(6)    NULL,
    ends_at                  DATETIME(6)    NULL,
    usage_limit              INT            NULL,
    usage_limit_per_customer INT            NULL,
    budget                   DECIMAL(19, 4) NULL,
    priority                 INT            NOT NULL,
    exclusive                BOOLEAN        NOT NULL,
    stop_after               BOOLEAN        NOT NULL,
    used                     BIGINT         NOT NULL DEFAULT 0, -- counted by orders, not by versions
    spent                    DECIMAL(19, 4) NOT NULL DEFAULT 0,
    version                  BIGINT         NOT NULL,
    archived_at              DATETIME(6)    NULL,
    created_at               DATETIME(6)    NOT NULL,
    updated_at               DATETIME(6)    NOT NULL,
    PRIMARY KEY (id),
    KEY promotions_automatic (automatic, active, currency),
    CHECK (used >= 0),
    CHECK (spent >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS promotion_code_batches (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    promotion_id BIGINT      NOT NULL,
    prefix       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code_count   INT         NOT NULL,
    usage_limit  INT         NOT NULL,                          -- of each code
    created_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY promotion_code_batches_of (promotion_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Every code, those for everybody too: no code is two promotions'.
CREATE TABLE IF NOT EXISTS promotion_codes (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    code         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    promotion_id BIGINT      NOT NULL,
    batch_id     BIGINT      NULL,
    usage_limit  INT         NULL,
    used         BIGINT      NOT NULL DEFAULT 0,
    created_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY promotion_codes_once (code),
    KEY promotion_codes_of (promotion_id, batch_id, id),
    CHECK (used >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS promotion_customer_uses (
    promotion_id BIGINT NOT NULL,
    customer_id  BIGINT NOT NULL,
    used         BIGINT NOT NULL,
    PRIMARY KEY (promotion_id, customer_id),
    CHECK (used >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS promotion_redemptions (
    redemption_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    customer_id   BIGINT      NULL,
    state         VARCHAR(16) NOT NULL,                         -- reserved, confirmed, released
    order_id      BIGINT      NULL,
    expires_at    DATETIME(6) NULL,                             -- while it is reserved
    check_at      DATETIME(6) NULL,                             -- when to ask for its order
    changed_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (redemption_id),
    KEY promotion_redemptions_by_check (check_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS promotion_redemption_uses (
    redemption_id VARCHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    promotion_id  BIGINT         NOT NULL,
    code          VARCHAR(40)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    amount        DECIMAL(19, 4) NOT NULL,
    currency      CHAR(3)        NOT NULL,
    PRIMARY KEY (redemption_id, promotion_id),
    KEY promotion_redemption_uses_of (promotion_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Which samples were ever entered, whatever became of them.
CREATE TABLE IF NOT EXISTS promotion_samples (
    name     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    added_at DATETIME(6) NOT NULL,
    PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Codes that do not exist, as customers tried them in the latest minute they did.
CREATE TABLE IF NOT EXISTS promotion_guesses (
    customer_id BIGINT      NOT NULL,
    minute_at   DATETIME(6) NOT NULL,
    wrong       INT         NOT NULL,
    PRIMARY KEY (customer_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

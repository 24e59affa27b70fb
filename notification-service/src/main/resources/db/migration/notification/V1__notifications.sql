-- What people are told, the mails of it, and the news that webhooks are told.

CREATE TABLE IF NOT EXISTS notification_readers (
    user_id     BIGINT        NOT NULL,
    last_number BIGINT        NOT NULL,               -- of what this user was told
    language    CHAR(2)       NOT NULL,
    mutes       VARCHAR(500)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL, -- email:alerts,…
    version     BIGINT        NOT NULL,               -- of what was chosen; 0 if nothing was
    PRIMARY KEY (user_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS notifications (
    id         BIGINT        NOT NULL AUTO_INCREMENT,
    user_id    BIGINT        NOT NULL,
    number     BIGINT        NOT NULL,                -- rises with each commit, for one user
    occasion   VARCHAR(300)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL, -- told once
    kind       VARCHAR(40)   NOT NULL,
    category   VARCHAR(16)   NOT NULL,
    language   CHAR(2)       NOT NULL,
    title      VARCHAR(300)  NOT NULL,
    message    VARCHAR(4000) NOT NULL,
    shown      BOOLEAN       NOT NULL,                -- in the shop itself
    mailed     BOOLEAN       NOT NULL,
    read_at    DATETIME(6)   NULL,
    created_at DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY notifications_once (user_id, occasion),
    UNIQUE KEY notifications_by_number (user_id, number),
    KEY notifications_shown (user_id, shown, id),
    KEY notifications_unread (user_id, shown, read_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS notification_mails (
    notification_id BIGINT       NOT NULL,            -- one mail each
    status          VARCHAR(10)  NOT NULL,
    attempts        INT          NOT NULL,
    resends         INT          NOT NULL,            -- by hand
    due_at          DATETIME(6)  NULL,                -- while it is pending
    error           VARCHAR(500) NULL,
    sent_at         DATETIME(6)  NULL,
    PRIMARY KEY (notification_id),
    KEY notification_mails_due (status, due_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS notification_mailbox (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    message_id  VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    address     VARCHAR(254) NOT NULL,
    name        VARCHAR(200) NOT NULL,
    subject     VARCHAR(300) NOT NULL,
    text_body   MEDIUMTEXT   NOT NULL,
    html_body   MEDIUMTEXT   NOT NULL,
    received_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY notification_mailbox_once (message_id),
    KEY notification_mailbox_by_address (address, id),
    KEY notification_mailbox_by_age (received_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS notification_webhooks (
    id          BIGINT        NOT NULL AUTO_INCREMENT,
    url         VARCHAR(500)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    events      VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, -- order_*,…
    description VARCHAR(200)  NOT NULL,
    secret      VARCHAR(500)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL, -- sealed
    enabled     BOOLEAN       NOT NULL,
    failures    INT           NOT NULL,               -- in a row
    off_because VARCHAR(700)  NULL,
    creator_id  BIGINT        NOT NULL,
    version     BIGINT        NOT NULL,
    created_at  DATETIME(6)   NOT NULL,
    updated_at  DATETIME(6)   NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS notification_deliveries (
    id           BIGINT        NOT NULL AUTO_INCREMENT,
    webhook_id   BIGINT        NOT NULL,
    event_id     BINARY(16)    NOT NULL,              -- once per webhook
    event        VARCHAR(40)   NOT NULL,
    payload      MEDIUMTEXT    NOT NULL,
    happened_at  DATETIME(6)   NOT NULL,
    status       VARCHAR(10)   NOT NULL,
    attempts     INT           NOT NULL,
    due_at       DATETIME(6)   NULL,                  -- while it is pending or held
    attempted_at DATETIME(6)   NULL,
    duration_ms  BIGINT        NULL,
    http_status  INT           NULL,
    answer       VARCHAR(1024) NULL,
    error        VARCHAR(500)  NULL,
    created_at   DATETIME(6)   NOT NULL,
    finished_at  DATETIME(6)   NULL,
    PRIMARY KEY (id),
    UNIQUE KEY notification_deliveries_once (webhook_id, event_id),
    KEY notification_deliveries_by_webhook (webhook_id, id),
    KEY notification_deliveries_due (status, due_at),
    KEY notification_deliveries_by_age (finished_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

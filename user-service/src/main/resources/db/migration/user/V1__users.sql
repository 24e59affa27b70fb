CREATE TABLE IF NOT EXISTS users (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    version         BIGINT       NOT NULL,
    email           VARCHAR(254) NOT NULL,
    email_key       VARCHAR(508) NOT NULL,
    username        VARCHAR(50)  NOT NULL,
    username_key    VARCHAR(100) NOT NULL,
    hashed_password VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    full_name       VARCHAR(200) NULL,
    phone           VARCHAR(32)  NULL,
    address         VARCHAR(500) NULL,
    roles           VARCHAR(100) CHARACTER SET ascii NOT NULL,
    disabled_at     DATETIME(6)  NULL,
    created_at      DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY users_by_email (email_key),
    UNIQUE KEY users_by_username (username_key)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS user_sessions (
    handle     CHAR(22)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    user_id    BIGINT      NOT NULL,
    token_hash CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    started_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    ended_at   DATETIME(6) NULL,
    end_reason VARCHAR(20) CHARACTER SET ascii NULL,
    PRIMARY KEY (handle),
    KEY user_sessions_by_user (user_id, ended_at),
    KEY user_sessions_by_expiry (expires_at),
    CONSTRAINT user_sessions_of_users FOREIGN KEY (user_id) REFERENCES users (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE IF NOT EXISTS user_signing_keys (
    generation  INT            NOT NULL,
    id          CHAR(36)       CHARACTER SET ascii NOT NULL,
    public_key  VARBINARY(600) NOT NULL,
    private_key VARBINARY(2000) NOT NULL,
    signs_from  DATETIME(6)    NOT NULL,
    signs_until DATETIME(6)    NOT NULL,
    PRIMARY KEY (generation)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

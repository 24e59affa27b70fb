CREATE TABLE IF NOT EXISTS ${service}_idempotency_keys (
  principal VARCHAR(64) CHARACTER SET ascii NOT NULL,
  operation VARCHAR(80) CHARACTER SET ascii NOT NULL,
  request_key VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  owner CHAR(36) CHARACTER SET ascii NOT NULL,
  locked_until DATETIME(6) NOT NULL,
  status SMALLINT UNSIGNED NULL,
  headers TEXT CHARACTER SET utf8mb4 NULL,
  body MEDIUMTEXT CHARACTER SET utf8mb4 NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  PRIMARY KEY (principal, operation, request_key),
  KEY k_purge (created_at)
) ENGINE = InnoDB;

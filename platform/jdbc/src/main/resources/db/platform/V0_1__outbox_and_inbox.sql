CREATE TABLE IF NOT EXISTS ${service}_outbox_events (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  event_id BINARY(16) NOT NULL,
  aggregatetype VARCHAR(40) CHARACTER SET ascii NOT NULL,
  aggregateid VARCHAR(64) CHARACTER SET ascii NOT NULL,
  aggregate_version BIGINT UNSIGNED NOT NULL,
  type VARCHAR(80) CHARACTER SET ascii NOT NULL,
  topic VARCHAR(120) CHARACTER SET ascii NOT NULL,
  payload MEDIUMTEXT CHARACTER SET utf8mb4 NOT NULL,
  headers TEXT CHARACTER SET utf8mb4 NOT NULL,
  occurred_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  published_at DATETIME(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_aggregate (aggregatetype, aggregateid, aggregate_version),
  KEY k_poll (published_at, id)
) ENGINE = InnoDB;

CREATE TABLE IF NOT EXISTS ${service}_outbox_leases (
  shard TINYINT UNSIGNED NOT NULL,
  owner VARCHAR(64) CHARACTER SET ascii NULL,
  epoch BIGINT UNSIGNED NOT NULL DEFAULT 0,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (shard)
) ENGINE = InnoDB;

INSERT IGNORE INTO ${service}_outbox_leases (shard, expires_at) VALUES (0, '2000-01-01');

CREATE TABLE IF NOT EXISTS ${service}_inbox_events (
  consumer VARCHAR(40) CHARACTER SET ascii NOT NULL,
  event_id BINARY(16) NOT NULL,
  processed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  PRIMARY KEY (consumer, event_id),
  KEY k_purge (processed_at)
) ENGINE = InnoDB;

CREATE TABLE IF NOT EXISTS ${service}_inbox_dead_letters (
  consumer VARCHAR(40) CHARACTER SET ascii NOT NULL,
  event_id BINARY(16) NOT NULL,
  aggregatetype VARCHAR(40) CHARACTER SET ascii NOT NULL,
  aggregateid VARCHAR(64) CHARACTER SET ascii NOT NULL,
  aggregate_version BIGINT UNSIGNED NOT NULL,
  type VARCHAR(80) CHARACTER SET ascii NOT NULL,
  reason VARCHAR(20) CHARACTER SET ascii NOT NULL,
  error TEXT CHARACTER SET utf8mb4 NOT NULL,
  topic VARCHAR(120) CHARACTER SET ascii NOT NULL,
  partition_no INT NOT NULL,
  offset_no BIGINT NOT NULL,
  parked_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  PRIMARY KEY (consumer, event_id),
  KEY k_aggregate (consumer, aggregateid)
) ENGINE = InnoDB;

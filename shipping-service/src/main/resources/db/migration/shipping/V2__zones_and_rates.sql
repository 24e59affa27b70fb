CREATE TABLE IF NOT EXISTS shipping_zones (
  id            BIGINT      NOT NULL AUTO_INCREMENT,
  name          VARCHAR(80) NOT NULL,
  rest_of_world BOOLEAN     NOT NULL,
  version       BIGINT      NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_shipping_zones_name (name)
) ENGINE = InnoDB;

CREATE TABLE IF NOT EXISTS shipping_zone_places (
  zone_id     BIGINT      NOT NULL,
  number      INT         NOT NULL,
  country     CHAR(2)     CHARACTER SET ascii NOT NULL,
  region      VARCHAR(40) NULL,
  postal_from VARCHAR(40) NULL,
  postal_to   VARCHAR(40) NULL,
  excluded    BOOLEAN     NOT NULL,
  PRIMARY KEY (zone_id, number),
  KEY ix_shipping_zone_places_country (country)
) ENGINE = InnoDB;

CREATE TABLE IF NOT EXISTS shipping_rates (
  id       BIGINT      NOT NULL AUTO_INCREMENT,
  zone_id  BIGINT      NOT NULL,
  method   VARCHAR(40) CHARACTER SET ascii NOT NULL,
  name     VARCHAR(80) NOT NULL,
  min_days INT         NOT NULL,
  max_days INT         NOT NULL,
  version  BIGINT      NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_shipping_rates_method (zone_id, method)
) ENGINE = InnoDB;

CREATE TABLE IF NOT EXISTS shipping_rate_bands (
  rate_id          BIGINT         NOT NULL,
  number           INT            NOT NULL,
  min_weight_kg    DECIMAL(10, 3) NOT NULL,
  max_weight_kg    DECIMAL(10, 3) NULL,
  min_value        DECIMAL(19, 4) NOT NULL,
  max_value        DECIMAL(19, 4) NULL,
  base             DECIMAL(19, 4) NOT NULL,
  per_item         DECIMAL(19, 4) NOT NULL,
  per_kg           DECIMAL(19, 4) NOT NULL,
  percent_of_value DECIMAL(7, 4)  NOT NULL,
  free_from        DECIMAL(19, 4) NULL,
  PRIMARY KEY (rate_id, number)
) ENGINE = InnoDB;

-- Samples, with amounts as in US dollars; staff change them as they like.
INSERT IGNORE INTO shipping_zones (id, name, rest_of_world, version) VALUES
  (1, 'VN', FALSE, 1),
  (2, 'EU', FALSE, 1),
  (3, 'US', FALSE, 1),
  (4, 'US, far off', FALSE, 1),
  (5, 'Rest of the world', TRUE, 1);

INSERT IGNORE INTO shipping_zone_places (zone_id, number, country, region, postal_from, postal_to, excluded)
VALUES
  (1, 1, 'VN', NULL, NULL, NULL, FALSE),
  (2, 1, 'AT', NULL, NULL, NULL, FALSE), (2, 2, 'BE', NULL, NULL, NULL, FALSE),
  (2, 3, 'BG', NULL, NULL, NULL, FALSE), (2, 4, 'HR', NULL, NULL, NULL, FALSE),
  (2, 5, 'CY', NULL, NULL, NULL, FALSE), (2, 6, 'CZ', NULL, NULL, NULL, FALSE),
  (2, 7, 'DK', NULL, NULL, NULL, FALSE), (2, 8, 'EE', NULL, NULL, NULL, FALSE),
  (2, 9, 'FI', NULL, NULL, NULL, FALSE), (2, 10, 'FR', NULL, NULL, NULL, FALSE),
  (2, 11, 'DE', NULL, NULL, NULL, FALSE), (2, 12, 'GR', NULL, NULL, NULL, FALSE),
  (2, 13, 'HU', NULL, NULL, NULL, FALSE), (2, 14, 'IE', NULL, NULL, NULL, FALSE),
  (2, 15, 'IT', NULL, NULL, NULL, FALSE), (2, 16, 'LV', NULL, NULL, NULL, FALSE),
  (2, 17, 'LT', NULL, NULL, NULL, FALSE), (2, 18, 'LU', NULL, NULL, NULL, FALSE),
  (2, 19, 'MT', NULL, NULL, NULL, FALSE), (2, 20, 'NL', NULL, NULL, NULL, FALSE),
  (2, 21, 'PL', NULL, NULL, NULL, FALSE), (2, 22, 'PT', NULL, NULL, NULL, FALSE),
  (2, 23, 'RO', NULL, NULL, NULL, FALSE), (2, 24, 'SK', NULL, NULL, NULL, FALSE),
  (2, 25, 'SI', NULL, NULL, NULL, FALSE), (2, 26, 'ES', NULL, NULL, NULL, FALSE),
  (2, 27, 'SE', NULL, NULL, NULL, FALSE),
  -- the Canary Islands, Ceuta and Melilla
  (2, 28, 'ES', NULL, '35000', '35999', TRUE), (2, 29, 'ES', NULL, '38000', '38999', TRUE),
  (2, 30, 'ES', NULL, '51000', '52999', TRUE),
  (3, 1, 'US', NULL, NULL, NULL, FALSE),
  (3, 2, 'US', 'AK', NULL, NULL, TRUE), (3, 3, 'US', 'HI', NULL, NULL, TRUE),
  -- Alaska and Hawaii, where only the postal code is known
  (3, 4, 'US', NULL, '995', '999', TRUE), (3, 5, 'US', NULL, '967', '968', TRUE),
  (4, 1, 'US', 'AK', NULL, NULL, FALSE), (4, 2, 'US', 'HI', NULL, NULL, FALSE),
  (4, 3, 'US', NULL, '995', '999', FALSE), (4, 4, 'US', NULL, '967', '968', FALSE);

INSERT IGNORE INTO shipping_rates (id, zone_id, method, name, min_days, max_days, version) VALUES
  (1, 1, 'standard', 'Standard', 2, 4, 1),
  (2, 1, 'express', 'Express', 1, 1, 1),
  (3, 1, 'economy', 'Economy', 4, 7, 1),
  (4, 2, 'standard', 'Standard', 5, 9, 1),
  (5, 2, 'express', 'Express', 2, 4, 1),
  (6, 3, 'standard', 'Standard', 5, 8, 1),
  (7, 3, 'express', 'Express', 2, 3, 1),
  (8, 4, 'standard', 'Standard', 8, 14, 1),
  (9, 5, 'standard', 'Standard', 10, 20, 1),
  (10, 5, 'express', 'Express', 3, 6, 1),
  (11, 5, 'insured', 'Insured', 10, 20, 1);

INSERT IGNORE INTO shipping_rate_bands
  (rate_id, number, min_weight_kg, max_weight_kg, min_value, max_value,
   base, per_item, per_kg, percent_of_value, free_from)
VALUES
  (1, 1, 0, 30, 0, NULL, 1.50, 0, 0.30, 0, 50),
  (2, 1, 0, 20, 0, NULL, 4.00, 0, 0.60, 0, NULL),
  (3, 1, 0, 5, 0, 200, 0, 0.90, 0, 0, NULL),
  (4, 1, 0, 30, 0, NULL, 7.90, 0, 1.00, 0, 100),
  (5, 1, 0, 5, 0, NULL, 24.90, 0, 0, 0, NULL),
  (5, 2, 5, 20, 0, NULL, 24.90, 0, 2.50, 0, NULL),
  (6, 1, 0, 30, 0, NULL, 5.90, 0, 0.80, 0, 75),
  (7, 1, 0, 5, 0, NULL, 19.90, 0, 0, 0, NULL),
  (7, 2, 5, 20, 0, NULL, 19.90, 0, 1.50, 0, NULL),
  (8, 1, 0, 30, 0, NULL, 12.90, 0, 1.50, 0, NULL),
  (9, 1, 0, 30, 0, NULL, 14.90, 0, 3.00, 0, NULL),
  (10, 1, 0, 20, 0, NULL, 39.90, 0, 5.00, 0, NULL),
  (11, 1, 0, 30, 100, NULL, 19.90, 0, 3.00, 2, NULL);

-- What an order's price is made of. Written when it is placed, never changed. No shipping_method is the free one;
-- redemption_id is that of its promotions' uses; the amounts are absent where the order is older than this script;
-- breakdown is JSON of all of them and of each line's share.
SET @change = IF(
  EXISTS (SELECT 1 FROM information_schema.columns
          WHERE table_schema = DATABASE() AND table_name = 'orders' AND column_name = 'breakdown'),
  'DO 0',
  'ALTER TABLE orders
     ADD COLUMN country            CHAR(2)        NULL,
     ADD COLUMN region             VARCHAR(64)    NULL,
     ADD COLUMN postal_code        VARCHAR(16)    NULL,
     ADD COLUMN shipping_method    VARCHAR(64)    NULL,
     ADD COLUMN coupon_code        VARCHAR(64)    NULL,
     ADD COLUMN redemption_id      VARCHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NULL,
     ADD COLUMN subtotal           DECIMAL(19, 4) NULL,
     ADD COLUMN discount_total     DECIMAL(19, 4) NULL,
     ADD COLUMN shipping_total     DECIMAL(19, 4) NULL,
     ADD COLUMN tax_total          DECIMAL(19, 4) NULL,
     ADD COLUMN prices_include_tax BOOLEAN        NULL,
     ADD COLUMN breakdown          MEDIUMTEXT     NULL,
     ADD UNIQUE KEY orders_by_redemption (redemption_id)');
PREPARE change_once FROM @change;
EXECUTE change_once;
DEALLOCATE PREPARE change_once;

-- What an order's price is made of. Written when it is placed, never changed.

ALTER TABLE orders
    ADD COLUMN country            CHAR(2)        NULL,
    ADD COLUMN region             VARCHAR(64)    NULL,
    ADD COLUMN postal_code        VARCHAR(16)    NULL,
    ADD COLUMN shipping_method    VARCHAR(64)    NULL,           -- the free one, if absent
    ADD COLUMN coupon_code        VARCHAR(64)    NULL,
    ADD COLUMN redemption_id      VARCHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NULL, -- of its promotions' uses
    ADD COLUMN subtotal           DECIMAL(19, 4) NULL,           -- these are absent where the order is older
    ADD COLUMN discount_total     DECIMAL(19, 4) NULL,
    ADD COLUMN shipping_total     DECIMAL(19, 4) NULL,
    ADD COLUMN tax_total          DECIMAL(19, 4) NULL,
    ADD COLUMN prices_include_tax BOOLEAN        NULL,
    ADD COLUMN breakdown          MEDIUMTEXT     NULL,           -- JSON, all of the above and each line's share
    ADD UNIQUE KEY orders_by_redemption (redemption_id);

-- A correction asked for again, whatever became of the answer, is made once.
SET @change = IF(
  EXISTS (SELECT 1 FROM information_schema.columns
          WHERE table_schema = DATABASE() AND table_name = 'inventory_movements' AND column_name = 'request_id'),
  'DO 0',
  'ALTER TABLE inventory_movements
     ADD COLUMN request_id VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER reason,
     ADD UNIQUE KEY uk_movements_request (product_id, request_id)');
PREPARE change_once FROM @change;
EXECUTE change_once;
DEALLOCATE PREPARE change_once;

-- A correction asked for again, whatever became of the answer, is made once.
ALTER TABLE inventory_movements
  ADD COLUMN request_id VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER reason,
  ADD UNIQUE KEY uk_movements_request (product_id, request_id);

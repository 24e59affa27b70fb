-- A key is another one in upper case, as it is to the idempotency store.
ALTER TABLE payments
  MODIFY request_id VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;

-- A refund asked for again, whatever became of the answer, is the same refund.
SET @change = IF(
  EXISTS (SELECT 1 FROM information_schema.columns
          WHERE table_schema = DATABASE() AND table_name = 'refunds' AND column_name = 'request_id'),
  'DO 0',
  'ALTER TABLE refunds
     ADD COLUMN request_id VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER number');
PREPARE change_once FROM @change;
EXECUTE change_once;
DEALLOCATE PREPARE change_once;
UPDATE refunds SET request_id = CONCAT('refund ', payment_id, '-', number) WHERE request_id IS NULL;
SET @change = IF(
  EXISTS (SELECT 1 FROM information_schema.statistics
          WHERE table_schema = DATABASE() AND table_name = 'refunds' AND index_name = 'uk_refunds_request'),
  'DO 0',
  'ALTER TABLE refunds
     MODIFY request_id VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
     ADD UNIQUE KEY uk_refunds_request (payment_id, request_id)');
PREPARE change_once FROM @change;
EXECUTE change_once;
DEALLOCATE PREPARE change_once;

-- A key is another one in upper case, as it is to the idempotency store.
ALTER TABLE payments
  MODIFY request_id VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;

-- A refund asked for again, whatever became of the answer, is the same refund.
ALTER TABLE refunds
  ADD COLUMN request_id VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER number;
UPDATE refunds SET request_id = CONCAT('refund ', payment_id, '-', number);
ALTER TABLE refunds
  MODIFY request_id VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ADD UNIQUE KEY uk_refunds_request (payment_id, request_id);

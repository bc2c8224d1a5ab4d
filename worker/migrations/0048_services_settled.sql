-- Until when anything moves of a service's fee, by its own row: some time after its last day once the money is handed in
-- and nobody waits for the invoice, '9999-12-31' before, null without a fee. What a voucher says of cash may be another
-- sum than the fee: such a one stays at '9999-12-31', so that the service behind it is looked at however old it is.
CREATE VIEW service_settled AS
SELECT record.number AS record, said.version AS version, CASE
  WHEN record.ledger = 'service-vouchers'
    THEN iif(said.cells ->> 'cash' IS NULL OR said.cells ->> 'state' IS '作废', NULL, '9999-12-31')
  WHEN NOT coalesce(said.cells ->> 'fee' > 0, 0) THEN NULL
  WHEN said.cells ->> 'handedInOn' IS NOT NULL AND said.cells ->> 'invoice' IN ('已寄出', '不需要')
    THEN coalesce(date((SELECT max(substr(value, 1, 10)) FROM (
      SELECT value FROM json_each(said.cells) WHERE value GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*'
      UNION ALL SELECT record.day
      UNION ALL SELECT said.at)), '+40 days'), '9999-12-31')
  ELSE '9999-12-31' END AS settled
FROM record JOIN readable_version AS said ON said.record = record.number;

CREATE TRIGGER service_settles AFTER INSERT ON record_version
WHEN (SELECT ledger FROM record WHERE number = new.record) IN ('service-log', 'service-vouchers')
BEGIN
  UPDATE record
  SET settled = (SELECT settled FROM service_settled WHERE record = new.record AND version = new.version)
  WHERE number = new.record;
END;

UPDATE record
SET settled = (SELECT settled FROM service_settled
               WHERE service_settled.record = record.number AND service_settled.version = record.version)
WHERE ledger IN ('service-log', 'service-vouchers');

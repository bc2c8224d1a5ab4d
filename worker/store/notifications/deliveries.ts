import type { Delivery, Figures, ReceiverKind } from "../../../shared/api/receivers.ts";

interface DeliveryRow {
  readonly number: number;
  readonly id: string;
  readonly receiver: string;
  readonly name: string;
  readonly receiverKind: ReceiverKind;
  readonly kind: Delivery["kind"];
  readonly state: Delivery["state"];
  readonly content: string;
  readonly createdAt: string;
  readonly nextAt: string;
  readonly attempts: string;
}

const columns = `
  number, id, receiver, receiver_name AS name, receiver_kind AS receiverKind, kind, state, content,
  created_at AS createdAt, next_at AS nextAt,
  (SELECT json_group_array(json_object('at', at, 'outcome', outcome, 'status', status, 'code', code) ORDER BY nth)
   FROM delivery_attempt WHERE notification = notification.number) AS attempts`;

function deliveryFrom({
  receiver,
  name,
  receiverKind,
  content,
  nextAt,
  attempts,
  ...row
}: DeliveryRow): Delivery {
  return {
    ...row,
    receiver: { id: receiver, name, kind: receiverKind },
    nextAt: row.state === "waiting" ? nextAt : null,
    // Both ours, see notifications.ts.
    events: JSON.parse(content) as Record<string, Figures>,
    attempts: JSON.parse(attempts) as Delivery["attempts"],
  };
}

/** Which deliveries are asked for. */
interface DeliveriesWanted {
  readonly receiver: string | undefined;
  /** Those with a lower number. */
  readonly before: number | undefined;
  readonly limit: number;
}

/** Deliveries, the latest first. */
export async function readDeliveries(
  db: D1Database,
  { receiver, before, limit }: DeliveriesWanted,
): Promise<Delivery[]> {
  const { results } = await db
    .prepare(
      `SELECT ${columns} FROM notification
       WHERE state <> 'nothing' AND (?1 IS NULL OR receiver = ?1) AND number < ?2
       ORDER BY number DESC LIMIT ?3`,
    )
    .bind(receiver ?? null, before ?? Number.MAX_SAFE_INTEGER, limit)
    .all<DeliveryRow>();
  return results.map(deliveryFrom);
}

/** The delivery with an id. */
export async function readDelivery(db: D1Database, id: string): Promise<Delivery | undefined> {
  const row = await db
    .prepare(`SELECT ${columns} FROM notification WHERE id = ?1`)
    .bind(id)
    .first<DeliveryRow>();
  return row === null ? undefined : deliveryFrom(row);
}

/** The last delivery of each receiver that is not to be replaced. */
export async function readLastDeliveries(db: D1Database): Promise<ReadonlyMap<string, Delivery>> {
  const { results } = await db
    .prepare(
      `SELECT ${columns} FROM notification
       WHERE number IN (SELECT (SELECT number FROM notification AS latest
                                WHERE latest.receiver = receiver.id AND latest.state <> 'nothing'
                                  AND latest.state NOT IN ('replaced', 'dropped')
                                ORDER BY number DESC LIMIT 1)
                        FROM receiver)`,
    )
    .all<DeliveryRow>();
  return new Map(results.map((row) => [row.receiver, deliveryFrom(row)]));
}

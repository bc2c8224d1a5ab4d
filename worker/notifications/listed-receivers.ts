import type { ListedReceiver } from "../../shared/api/receivers.ts";
import { readLastDeliveries } from "../store/notifications/deliveries.ts";
import { readReceivers } from "../store/notifications/receivers.ts";

/** All receivers as they are shown: without address and secret, with the last delivery of each. */
export async function listedReceivers(db: D1Database): Promise<ListedReceiver[]> {
  const [receivers, last] = [await readReceivers(db), await readLastDeliveries(db)];
  return receivers.map(({ id, version, settings, host, secret, by, changedAt }) => ({
    ...settings,
    id,
    version,
    host,
    hasSecret: secret !== null,
    changed: { by, at: changedAt },
    last: last.get(id) ?? null,
  }));
}

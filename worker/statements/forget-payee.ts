import { MAX_STATEMENT_PART } from "../../shared/api/limits.ts";
import { forgetPayeeKeys, forgetPayees, readLinesToForget } from "../store/statements/payees.ts";
import { payeeKeyOf } from "./payee-key.ts";
import { openPayees, sealPayees, type Sealers } from "./payees.ts";

/**
 * The statements that forget whom a record was paid to, or has been refunded, in what is kept of statements too: the
 * names of lines that were matched with it, and of lines that no other record was found for and that name one of these
 * texts of its row.
 */
export async function forgettingPayee(
  db: D1Database,
  { secrets, vault }: Sealers,
  record: number,
  texts: readonly string[],
): Promise<D1PreparedStatement[]> {
  const keys = secrets.flatMap(({ seal }) => texts.flatMap((text) => payeeKeyOf(seal, text) ?? []));
  const lines = await readLinesToForget(db, record, keys, MAX_STATEMENT_PART);
  const forgetting: D1PreparedStatement[] = [forgetPayeeKeys(db, record)];
  for (const some of Map.groupBy(lines, ({ id, part }) => `${id} ${part}`).values()) {
    const [slice] = some;
    if (slice === undefined || slice.payees === "") continue;
    const payees = await openPayees(db, vault, slice);
    const gone = new Set(some.map(({ place }) => String(place)));
    const left = Object.fromEntries(
      Object.entries(payees ?? {}).filter(([place]) => !gone.has(place)),
    );
    const sealed = await sealPayees(db, vault, slice, left);
    forgetting.push(
      ...forgetPayees(
        db,
        record,
        slice,
        sealed,
        some.map(({ place }) => place),
      ),
    );
  }
  return forgetting;
}

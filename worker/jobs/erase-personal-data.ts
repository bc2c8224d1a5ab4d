import { familyOf } from "../../shared/derive/keys.ts";
import type { Ledger } from "../../shared/ledger.ts";
import type { Person } from "../../shared/api/person.ts";
import type { RecordId } from "../../shared/record.ts";
import type { Environment } from "../environment/parse-environment.ts";
import { ERASED_KEY } from "../environment/vault.ts";
import { forgettingPayee } from "../statements/forget-payee.ts";
import { lastCells } from "../record/stored-record.ts";
import { isSealedAtRest } from "../../shared/privacy/sealed.ts";
import { retryOnConflict, saveUnlessStale, type Attempt } from "../push/retry-on-conflict.ts";
import { RequestError } from "../request-error.ts";
import { insertAuditEvent } from "../store/audit/audit.ts";
import { updateDataKeys } from "../store/vault/data-keys.ts";
import { deleteCustomerKeysOf } from "../store/keys/customer-keys.ts";
import { deleteKeysByRule } from "../store/keys/keys.ts";
import { openRows } from "../store/vault/open-rows.ts";
import { sealedDetail } from "../store/vault/sealed-detail.ts";
import { foundRecordFrom, sealedInFound, storedRecords } from "../store/records/stored-records.ts";

interface Erasing extends Pick<Environment, "vault" | "secrets"> {
  readonly ledger: Ledger;
  readonly record: RecordId;
  readonly person: Person;
  readonly reason: string;
  readonly now: Date;
}

/**
 * Forgets the data key of a record, and the keys by which its personal values were compared and its customer was known: what is sealed of it
 * can't be read any more, in any version, nor whom the statements' lines of it name. No version and no amount changes, so closed months stay closed. Done
 * twice, it changes nothing.
 * Throws not-found, and busy for a record that an earlier version has left in clear and that is not sealed yet.
 */
export function erasePersonalData(db: D1Database, erasing: Erasing): Promise<void> {
  return retryOnConflict(() => eraseOnce(db, erasing));
}

async function eraseOnce(db: D1Database, erasing: Erasing): Promise<Attempt<void>> {
  const { ledger, record, person, vault, secrets } = erasing;
  const { results } = await storedRecords(db, JSON.stringify([record])).all();
  const [row] = await openRows(vault, results, sealedInFound);
  const found = row === undefined ? undefined : foundRecordFrom(row);
  const isTheirs = person.shops === null || person.shops.includes(found?.shop ?? "");
  if (found?.ledger !== ledger.id || !isTheirs) throw new RequestError("not-found");
  const { dataKey, number } = found;
  if (dataKey === ERASED_KEY) return { done: undefined };
  if (dataKey === null) throw new RequestError("busy", { headers: { "Retry-After": "60" } });

  const sealedRules = ledger.matchRules.flatMap((rule) =>
    rule.personal || rule.freeText ? [rule.name, familyOf(rule)] : [],
  );
  const said = lastCells(found);
  const personal = Object.keys(said).flatMap((key) => {
    const text = said[key];
    return typeof text === "string" && isSealedAtRest(ledger.columns[key]) ? [text] : [];
  });
  const inStatements = await forgettingPayee(db, { secrets, vault }, number, personal);
  const at = erasing.now.toISOString();
  const detail = await sealedDetail(db, vault, { ledger: ledger.id, reason: erasing.reason });
  return saveUnlessStale(
    db,
    [
      ...updateDataKeys(db, [{ number, was: dataKey, is: ERASED_KEY }]),
      ...inStatements,
      deleteKeysByRule(db, ledger.id, number, sealedRules),
      deleteCustomerKeysOf(db, number),
      insertAuditEvent(db, {
        at,
        person: person.id,
        action: "erase-personal-data",
        subject: record,
        detail,
      }),
    ],
    undefined,
  );
}

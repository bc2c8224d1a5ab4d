import type { Acknowledgement } from "../../shared/acknowledgement.ts";
import { ERASED, UNREADABLE } from "../../shared/privacy/erased.ts";
import type { RecordId } from "../../shared/record.ts";
import type { Seal } from "../../shared/derive/keys.ts";
import { ERASED_KEY, type Vault } from "../environment/vault.ts";
import { isMarked, marked, unmarked } from "./sealed-text.ts";
import { openedOrNull } from "./unreadable.ts";

/** An acknowledgement of a record, as it was given. */
interface Given extends Acknowledgement {
  readonly record: RecordId;
}

/** An acknowledgement as it was read, with the data key of its record. */
export interface StoredReason extends Given {
  readonly dataKey: string | null;
}

const place = ({ code, about }: Pick<Given, "code" | "about">) =>
  `acknowledgement ${code} ${about}`;

/** Acknowledgements with their reasons sealed, each under its record's data key, and a digest by which it is known again. */
export async function sealReasons<T extends Given>(
  vault: Vault,
  seal: Seal,
  acknowledgements: readonly T[],
  dataKeyOf: (record: RecordId) => string | null,
): Promise<(T & { readonly sealed: string; readonly said: string | null })[]> {
  return Promise.all(
    acknowledgements.map(async (given) => {
      const { record, code, about, reason } = given;
      const dataKey = dataKeyOf(record);
      if (dataKey === null) return { ...given, sealed: reason, said: null };
      const said = seal(`=reason ${record} ${code} ${about} ${reason}`);
      if (dataKey === ERASED_KEY) return { ...given, sealed: marked(""), said };
      const sealed = marked(await vault.seal(dataKey, record, place(given), reason));
      return { ...given, sealed, said };
    }),
  );
}

/** Acknowledgements as they were given; a reason whose record was erased says so, and one that does not open. */
export async function openReasons<T extends StoredReason>(
  vault: Vault,
  rows: readonly T[],
): Promise<Omit<T, "dataKey">[]> {
  return Promise.all(
    rows.map(async ({ dataKey, ...row }) => {
      if (dataKey === null || !isMarked(row.reason)) return row;
      const reason =
        dataKey === ERASED_KEY
          ? ERASED
          : ((await openedOrNull(
              vault.open(dataKey, row.record, place(row), unmarked(row.reason)),
            )) ?? UNREADABLE);
      return { ...row, reason };
    }),
  );
}

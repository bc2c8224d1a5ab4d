import type { Vault } from "../../environment/vault.ts";
import { UNREADABLE } from "../../../shared/privacy/erased.ts";
import { openedOrNull } from "../../record/unreadable.ts";
import { namedKey, ownerOf } from "./named-keys.ts";

const PLACE = "detail";

/** A text of a detail of the audit log, sealed. */
interface SealedText {
  readonly sealed: string;
}

/**
 * A detail for the audit log with its reasons sealed: a reason is free text. All else, ids and counts, stays as it
 * is, so that the log can be searched; its chain is over what is stored.
 */
export async function sealedDetail(
  db: D1Database,
  vault: Vault,
  detail: unknown,
): Promise<unknown> {
  if (!hasReason(detail)) return detail;
  const key = await namedKey(db, vault, "audit");
  return eachReason(detail, async (reason) =>
    typeof reason === "string"
      ? ({ sealed: await vault.seal(key, ownerOf("audit"), PLACE, reason) } satisfies SealedText)
      : reason,
  );
}

/** A detail as it was given, for those who may read the log. */
export async function openDetail(db: D1Database, vault: Vault, detail: unknown): Promise<unknown> {
  if (!hasReason(detail)) return detail;
  const key = await namedKey(db, vault, "audit");
  return eachReason(detail, async (reason) =>
    isSealed(reason)
      ? ((await openedOrNull(vault.open(key, ownerOf("audit"), PLACE, reason.sealed))) ??
        UNREADABLE)
      : reason,
  );
}

/** A reason as it is kept by itself, sealed as those of details are; null for none. */
export async function sealedReason(
  db: D1Database,
  vault: Vault,
  reason: string | undefined,
): Promise<string | null> {
  if (reason === undefined) return null;
  return vault.seal(await namedKey(db, vault, "audit"), ownerOf("audit"), PLACE, reason);
}

/** The reason that `sealedReason` has sealed. */
export async function openedReason(
  db: D1Database,
  vault: Vault,
  sealed: string | null,
): Promise<string | null> {
  if (sealed === null) return null;
  const key = await namedKey(db, vault, "audit");
  return (await openedOrNull(vault.open(key, ownerOf("audit"), PLACE, sealed))) ?? UNREADABLE;
}

const isSealed = (value: unknown): value is SealedText =>
  typeof value === "object" && value !== null && "sealed" in value;

const hasReason = (detail: unknown): boolean =>
  typeof detail === "object" &&
  detail !== null &&
  ("reason" in detail || Object.values(detail).some(hasReason));

async function eachReason(
  detail: unknown,
  change: (reason: unknown) => Promise<unknown>,
): Promise<unknown> {
  if (Array.isArray(detail)) return Promise.all(detail.map((one) => eachReason(one, change)));
  if (typeof detail !== "object" || detail === null) return detail;
  const parts = Object.entries(detail).map(
    async ([name, value]) =>
      [name, name === "reason" ? await change(value) : await eachReason(value, change)] as const,
  );
  return Object.fromEntries(await Promise.all(parts));
}

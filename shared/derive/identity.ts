import { z } from "zod";
import { businessDay } from "./business-day.ts";
import type { Ledger } from "../ledger.ts";
import type { Row } from "../row.ts";

/** By what people tell one case from another. */
export const identityPart = z.enum(["number", "day", "shop", "person"]);
export type IdentityPart = z.infer<typeof identityPart>;

/**
 * Which case a row is about, small enough for its mark: a checksum for each of the ledger's references,
 * joined by dots, then one each for day, shop and person, joined by `~`; blank ones are empty. It says
 * that two cases differ, not what they are.
 */
export type Identity = string;

/** How an identity is spelled. */
export const IDENTITY = /^[0-9a-z]{0,7}(?:\.[0-9a-z]{0,7})*(?:~[0-9a-z]{0,7}){3}$/;

/** 32 bits over a text (FNV-1a): made for every row of a push, where a digest would cost as much as the push. */
function checksum(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** The identity of a row with these cells. */
export function identityOf(ledger: Ledger, cells: Row): Identity {
  const { shop } = ledger.dimensions;
  const numbers = ledger.reference.map((key) => checksum(cells[key])).join(".");
  const rest = [
    businessDay(ledger, cells),
    shop === undefined ? null : cells[shop],
    ledger.person === undefined ? null : cells[ledger.person],
  ];
  return [numbers, ...rest.map(checksum)].join("~");
}

/** How a row that carries a mark may be about something else than its mark. */
export interface OtherCase {
  /** What is another, in the order in which a sentence names it. */
  readonly changed: readonly IdentityPart[];
  /** What the row is about now. */
  readonly now: Identity;
  /** What it probably is: another case in the place of the old one, or a correction of its number. */
  readonly likely: "new" | "correction";
}

/**
 * Says whether two identities of one ledger may be two cases; undefined where they are plainly one. The
 * best reference that both have decides. Where they share none, two of number, day, shop and person do,
 * a number counting when the row has lost it; and a day alone where nobody can be compared.
 */
export function otherCase(before: Identity, after: Identity): OtherCase | undefined {
  const [old, now] = [before.split("~"), after.split("~")];
  const [numbers, others] = [old[0]?.split(".") ?? [], now[0]?.split(".") ?? []];
  if (numbers.length !== others.length) return undefined;
  const differs = (part: number) => areBoth(old, now, part) && old[part] !== now[part];
  const rest = (["day", "shop", "person"] as const).filter((_, index) => differs(index + 1));
  const shared = numbers.findIndex((_, index) => areBoth(numbers, others, index));
  if (shared !== -1) {
    if (numbers[shared] === others[shared]) return undefined;
    const likely = rest.length === 0 ? "correction" : "new";
    return { changed: ["number", ...rest], now: after, likely };
  }
  const isLost = numbers.some((number) => number !== "") && others.every((number) => number === "");
  const changed: IdentityPart[] = isLost ? ["number", ...rest] : rest;
  const dayDecides = rest.includes("day") && !areBoth(old, now, PERSON);
  const isOther = rest.length > 0 && (changed.length > 1 || dayDecides);
  return isOther ? { changed, now: after, likely: "new" } : undefined;
}

/** True when an identity has a number of its own: one with the same is about the same case. */
export const hasNumber = (identity: Identity): boolean =>
  (identity.split("~")[0] ?? "").split(".").some((number) => number !== "");

/** The place of the person in an identity. */
const PERSON = 3;

const areBoth = (one: readonly string[], other: readonly string[], part: number): boolean =>
  (one[part] ?? "") !== "" && (other[part] ?? "") !== "";

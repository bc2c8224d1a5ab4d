import { MAX_TRUNCATED } from "../../../shared/api/limits.ts";
import {
  findUntruncatedIdentifiers,
  MOST_UNTRUNCATED,
} from "../../../shared/api/untruncated-identifiers.ts";
import { TEXT_FORMAT } from "../../../shared/cell.ts";
import {
  damagedNumber,
  type DamagedNumber,
  mayHaveBecome,
} from "../../../shared/text/damaged-number.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { type CrossReferenceKind, kindsOf } from "../../../shared/links/cross-reference-key.ts";
import type { Fix, Problem } from "../../../shared/problem.ts";
import type { Client } from "../../client.ts";
import type { Validation } from "../check/validate.ts";
import { inSlices } from "../server/in-slices.ts";

interface Damaged extends DamagedNumber {
  readonly kinds: readonly CrossReferenceKind[];
}

/**
 * Asks the server which stored numbers the damaged ones of a sheet were, by the digits that are left,
 * and offers them: where it knows one, that one, where it knows two or three, a choice. Nothing is
 * ever guessed. Null when there is nothing to ask, or the server did not answer.
 */
export async function offerUntruncatedIdentifiers(
  client: Client,
  validation: Validation,
): Promise<Validation | null> {
  const { ledger } = validation.openLedger;
  const wanted = new Map<string, Damaged>();
  for (const problem of validation.problems) {
    const damaged = damagedIn(problem, ledger);
    if (damaged !== undefined) wanted.set(nameOf(damaged), damaged);
  }
  if (wanted.size === 0) return null;
  const asked = [...wanted.values()];
  const { said, failure } = await inSlices(asked, MAX_TRUNCATED, async (slice) => {
    const damaged = slice.map(({ kinds, digits, length }) => ({
      kinds: [...kinds],
      digits,
      length,
    }));
    const response = await client.call(findUntruncatedIdentifiers, { body: { damaged } });
    if (!response.ok) return response;
    const { untruncated } = response.value;
    return {
      ok: true,
      value: slice.map((one, index) => [nameOf(one), untruncated[index] ?? []] as const),
    };
  });
  if (failure !== null) return null;
  const known = new Map<string, readonly string[]>(said.flat());
  const problems = validation.problems.map((problem) => {
    const damaged = damagedIn(problem, ledger);
    const whole = damaged === undefined ? [] : (known.get(nameOf(damaged)) ?? []);
    const fixes = fixesFrom(whole, problem.value);
    return fixes.length === 0 ? problem : { ...problem, fixes };
  });
  return { ...validation, problems };
}

const nameOf = ({ digits, length, kinds }: Damaged): string =>
  `${digits} ${length} ${kinds.join(" ")}`;

function damagedIn({ code, row, column, value }: Problem, ledger: Ledger): Damaged | undefined {
  if (row === null || column === null || (code !== "R003" && code !== "R004")) return undefined;
  const kinds = kindsOf(ledger.crossReferences, column);
  const left = kinds.length === 0 ? undefined : damagedNumber(value);
  return left && { ...left, kinds };
}

function fixesFrom(whole: readonly string[], written: string): Fix[] {
  // With more of them than the server names, the right one may be among the others.
  if (whole.length > MOST_UNTRUNCATED) return [];
  return whole
    .filter((number) => mayHaveBecome(number, written) && number !== written)
    .map((number) => ({
      code: "stored-number",
      write: { value: number, format: TEXT_FORMAT },
      shows: number,
      textColumn: true,
    }));
}

import { aboutOf, type About } from "../../shared/answer.ts";
import { keysOf, type TwinKey } from "../../shared/keys.ts";
import { businessDay, wholeRow, type Ledger } from "../../shared/ledger.ts";
import type { Levels, RuleLevel } from "../../shared/rules/levels.ts";
import { answerName } from "../store/answers.ts";
import type { KeyHolder, MergedRow } from "./deciding.ts";

/** One text for a key, to look it up by. */
export const keyName = ({ rule, value }: TwinKey): string => `${rule} ${value}`;

/** A key that another record has. */
interface Twin extends KeyHolder {
  readonly code: string;
  /** What an answer to it must be about. */
  readonly about: About;
}

/**
 * Finds the records that already say what a row says: in history, and among the rows that were
 * accepted before it in the same push. `answered` names the twins that were said to be meant in
 * earlier pushes, by `answerName`.
 */
export function twinSearch(
  ledger: Ledger,
  history: ReadonlyMap<string, readonly KeyHolder[]>,
  { levels, answered }: { readonly levels: Levels; readonly answered: ReadonlySet<string> },
) {
  const reads = new Map(ledger.twins.map((twin) => [twin.code, twin.reads]));
  const accepted = new Map<string, KeyHolder>();
  const released = new Set<string>();
  return {
    /** The first twin that the person has not said to be meant. */
    find({ row, whole, newKeys }: MergedRow): Twin | undefined {
      for (const key of newKeys) {
        if (!asks(levels[key.rule])) continue;
        const about = aboutOf(key.rule, reads.get(key.rule) ?? [], whole);
        if (answered.has(answerName({ record: row.id, code: key.rule, about }))) continue;
        if (row.answered?.some((one) => one.code === key.rule && one.about === about) === true)
          continue;
        const name = keyName(key);
        const holder =
          accepted.get(name) ??
          history
            .get(name)
            ?.find(({ record }) => record !== row.id && !released.has(`${record} ${name}`));
        if (holder !== undefined) return { code: key.rule, about, ...holder };
      }
      return undefined;
    },
    /** Later rows see this one as it will stand: with its new keys, and without those it gives up. */
    accept({ row, stored, whole, newKeys }: MergedRow, by: string): void {
      const day = businessDay(ledger, whole);
      for (const key of newKeys) accepted.set(keyName(key), { record: row.id, day, by });
      if (stored === undefined) return;
      const kept = new Set(keysOf(ledger, whole).map(keyName));
      for (const key of keysOf(ledger, wholeRow(ledger, stored.cells))) {
        if (!kept.has(keyName(key))) released.add(`${row.id} ${keyName(key)}`);
      }
    },
  };
}

/** A rule that is off, or whose findings are notes, keeps nobody waiting. */
const asks = (level: RuleLevel | undefined): boolean => level !== "off" && level !== "note";

import { aboutOf } from "../../shared/acknowledgement.ts";
import type { Question } from "../../shared/api/findings.ts";
import type { RowKey } from "../../shared/derive/keys.ts";
import type { LedgerMatchRule } from "../../shared/ledger.ts";
import type { HoldCode } from "../../shared/money/hold.ts";
import type { RecordId } from "../../shared/record.ts";
import type { RuleLevel } from "../../shared/settings/levels.ts";
import type { MatchCandidate, MatchFinding } from "../../shared/rules/rule.ts";
import { acknowledgementName } from "../store/records/acknowledgements.ts";
import {
  holdersWithin,
  type HoldersByKey,
  type StoredCandidate,
} from "../record/stored-candidate.ts";
import type { ChangedKey, MatchedRow, Deciding } from "./deciding.ts";
import { maySee } from "./may-see.ts";

interface SearchOptions {
  /** What was acknowledged before, by `acknowledgementName`. */
  readonly acknowledged: ReadonlySet<string>;
  /** For rows that come back: whether a record stood beside them before they went, as it stands now. */
  readonly wasBeside?: (record: RecordId) => boolean;
}

/**
 * Asks about rows what the ledger's rules find when they compare them with others: with those in
 * history, and with the rows of the same push that were accepted before.
 */
export function candidateSearch(
  deciding: Deciding,
  history: HoldersByKey,
  { acknowledged, wasBeside = () => false }: SearchOptions,
) {
  const { ledger, judging } = deciding;
  const holders = new Map(Array.from(history, ([rule, ofRule]) => [rule, new Map(ofRule)]));
  const ruleOf = new Map(ledger.matchRules.map((rule) => [rule.name, rule]));

  const othersOf = ({ key, days }: ChangedKey, id: string): readonly StoredCandidate[] => {
    const known = holdersWithin(holders, key, days);
    return known.length === 0 ? known : known.filter(({ record }) => record !== id);
  };

  function findings(rule: LedgerMatchRule, changed: ChangedKey, id: string) {
    const { key, before } = changed;
    const others = othersOf(changed, id);
    if (others.length === 0) return NOTHING;
    const judge = (mine: MatchCandidate, beside: readonly StoredCandidate[]) =>
      beside.length === 0 ? [] : rule.judge(mine, beside, judging);
    // What was let through once is not asked again: only what the row has not done before.
    const old = others.filter(({ record }) => wasBeside(record));
    const known = [...(before === undefined ? [] : judge(before, others)), ...judge(key, old)].map(
      said,
    );
    const found = [
      ...judge(key, others),
      // A rule that names one of several may name an old one and leave out one that has come since.
      ...(old.length === 0
        ? []
        : judge(
            key,
            others.filter(({ record }) => !wasBeside(record)),
          )),
    ];
    const asked = found.filter(
      (finding) => asks(judging.levels[finding.code]) && !known.includes(said(finding)),
    );
    return asked.filter(({ code }, index) => asked.findIndex((one) => one.code === code) === index);
  }

  function isAcknowledged({ row }: MatchedRow, { code, about }: Question): boolean {
    return (
      acknowledged.has(acknowledgementName({ record: row.id, code, about })) ||
      row.acknowledged?.some((one) => one.code === code && one.about === about) === true
    );
  }

  return {
    /**
     * What the person has to acknowledge about a row before it is saved; nothing once it is done for
     * each. While one is missing all are asked: the next answers take the place of these.
     */
    questions(compared: MatchedRow): Question[] {
      const { row, whole, changedKeys } = compared;
      const asked = changedKeys.flatMap((changed) => {
        const rule = ruleOf.get(changed.key.rule);
        const found = rule === undefined ? NOTHING : findings(rule, changed, row.id);
        if (rule === undefined || found.length === 0) return [];
        // and so are the sums, where any of it is in them, unless the department says otherwise.
        const isTold =
          deciding.seesOtherAmounts ||
          othersOf(changed, row.id).every(({ shop }) => maySee(deciding, shop));
        return found.map((finding): Question => {
          const { other, level: _, ...told } = finding;
          const { code, column } = told;
          const seen = maySee(deciding, other.shop);
          return {
            ...(isTold ? told : withoutSums(told)),
            about: aboutOf(code, [column, ...rule.reads], whole),
            // Whose row it is that the sums come from is another shop's affair,
            record: seen ? other.record : null,
            day: seen ? other.day : null,
            by: seen ? other.by : null,
            same: seen && (rule.identifies !== undefined || rule.unlessNamed === true),
          };
        });
      });
      return asked.every((question) => isAcknowledged(compared, question)) ? [] : asked;
    },
    /** Why what a row pays waits for a second person beside these, whatever was said to the questions. */
    holds({ row, changedKeys }: Pick<MatchedRow, "row" | "changedKeys">): HoldCode[] {
      const codes = changedKeys.flatMap((changed) => {
        const rule = ruleOf.get(changed.key.rule);
        const others = rule?.holds === undefined ? [] : othersOf(changed, row.id);
        if (rule?.holds === undefined || others.length === 0) return [];
        const found = rule.judge(changed.key, others, judging);
        return found.some(({ code }) => asks(judging.levels[code])) ? [rule.holds] : [];
      });
      return [...new Set(codes)];
    },
    /** Later rows see this one as it will stand: with its new keys, and without those it gives up. */
    accept({ row, stored, after, changedKeys, goneKeys }: MatchedRow, by: string): void {
      const { day, shop } = after;
      const version = (stored?.version ?? 0) + 1;
      const hold = ({ rule, value }: RowKey, mine: readonly StoredCandidate[]) => {
        let ofRule = holders.get(rule);
        if (ofRule === undefined)
          holders.set(rule, (ofRule = new Map<string, readonly StoredCandidate[]>()));
        const others = ofRule.get(value)?.filter(({ record }) => record !== row.id) ?? NOBODY;
        ofRule.set(value, others.length === 0 ? mine : [...others, ...mine]);
      };
      for (const key of goneKeys) hold(key, NOBODY);
      for (const { key } of changedKeys) {
        const { amount, tag } = key;
        hold(key, [{ record: row.id, version, shop, day, by, amount, tag }]);
      }
    },
  };
}

const NOBODY: readonly StoredCandidate[] = [];
const NOTHING: readonly never[] = [];

/** A rule that is off, or whose findings are notes, keeps nobody waiting. */
const asks = (level: RuleLevel | undefined): boolean => level !== "off" && level !== "note";

/** A finding of which only that it is there is told. */
function withoutSums<F extends object>(finding: F): F {
  // Each code whose sentence names sums can do without them, see shared/problem-params.
  const { params: _, ...rest } = finding as F & { params?: unknown };
  return rest as F;
}

/** A finding as its reader hears it. */
const said = ({ code, params, other }: MatchFinding<StoredCandidate>): string =>
  JSON.stringify([code, params, other.record]);

import { aboutOf } from "../../shared/answer.ts";
import type { Question } from "../../shared/api/push.ts";
import { keyName } from "../../shared/keys.ts";
import { businessDay, type LedgerPeerRule } from "../../shared/ledger.ts";
import type { RuleLevel } from "../../shared/rules/levels.ts";
import { peersWithin } from "../../shared/rules/peer-days.ts";
import type { PeerFinding } from "../../shared/rules/rule.ts";
import { answerName } from "../store/answers.ts";
import type { ChangedKey, Deciding, KeyHolder, MergedRow } from "./deciding.ts";
import { maySee } from "./may-see.ts";
import { shopOf } from "./shop-of.ts";

/**
 * Asks about rows what the ledger's rules find when they compare them with others: with those in
 * history, and with the rows of the same push that were accepted before. `answeredBefore` names what
 * was answered in earlier pushes, by `answerName`.
 */
export function peerSearch(
  deciding: Deciding,
  history: ReadonlyMap<string, readonly KeyHolder[]>,
  answeredBefore: ReadonlySet<string>,
) {
  const { ledger, judging } = deciding;
  const holders = new Map(history);
  const ruleOf = new Map(ledger.peers.map((rule) => [rule.name, rule]));

  function findings(rule: LedgerPeerRule, { key, before, days }: ChangedKey, id: string) {
    const others = peersWithin(holders.get(keyName(key)) ?? [], days).filter(
      ({ record }) => record !== id,
    );
    if (others.length === 0) return [];
    // What was let through once is not asked again: only what the row has not done before.
    const known = before === undefined ? [] : rule.judge(before, others, judging).map(said);
    return rule
      .judge(key, others, judging)
      .filter((finding) => asks(judging.levels[finding.code]) && !known.includes(said(finding)));
  }

  function isAnswered({ row }: MergedRow, { code, about }: Question): boolean {
    return (
      answeredBefore.has(answerName({ record: row.id, code, about })) ||
      row.answered?.some((one) => one.code === code && one.about === about) === true
    );
  }

  return {
    /**
     * What the person has to answer about a row before it is saved; nothing once there is an answer to
     * each. While one is missing all are asked: the next answers take the place of these.
     */
    questions(merged: MergedRow): Question[] {
      const { row, whole, changedKeys } = merged;
      const asked = changedKeys.flatMap((changed) => {
        const rule = ruleOf.get(changed.key.rule);
        if (rule === undefined) return [];
        return findings(rule, changed, row.id).map((finding): Question => {
          const { code, column, params, other } = finding;
          const seen = maySee(deciding, other.shop);
          return {
            code,
            about: aboutOf(code, [column, ...rule.reads], whole),
            column,
            ...(params !== undefined && { params: { ...params } }),
            // The sums are the question; whose row it is that they come from is another shop's affair.
            record: seen ? other.record : null,
            day: seen ? other.day : null,
            by: seen ? other.by : null,
            same: seen && rule.identifies !== undefined,
          };
        });
      });
      return asked.every((question) => isAnswered(merged, question)) ? [] : asked;
    },
    /** Later rows see this one as it will stand: with its new keys, and without those it gives up. */
    accept({ row, stored, whole, changedKeys, goneKeys }: MergedRow, by: string): void {
      const day = businessDay(ledger, whole);
      const shop = shopOf(ledger, whole);
      const version = (stored?.version ?? 0) + 1;
      const without = (name: string) =>
        (holders.get(name) ?? []).filter(({ record }) => record !== row.id);
      for (const name of goneKeys.map(keyName)) holders.set(name, without(name));
      for (const { key } of changedKeys) {
        const { amount, tag } = key;
        const mine = { record: row.id, version, shop, day, by, amount, tag };
        holders.set(keyName(key), [...without(keyName(key)), mine]);
      }
    },
  };
}

/** A rule that is off, or whose findings are notes, keeps nobody waiting. */
const asks = (level: RuleLevel | undefined): boolean => level !== "off" && level !== "note";

/** A finding as its reader hears it. */
const said = ({ code, params, other }: PeerFinding<KeyHolder>): string =>
  JSON.stringify([code, params, other.record]);

import { aboutOf } from "../../shared/acknowledgement.ts";
import { payeeOf } from "../../shared/derive/payee.ts";
import { linksOf } from "../../shared/derive/links-of.ts";
import { doubtsAbout, judgingBy, type Judging } from "../../shared/judge/judge-row.ts";
import { businessDay } from "../../shared/derive/business-day.ts";
import { matchKeysOf } from "../../shared/derive/match-keys.ts";
import { wholeRow } from "../../shared/derive/whole-row.ts";
import { PAYEE, PAYEE_NAME, type Ledger } from "../../shared/ledger.ts";
import type { RowKey } from "../../shared/derive/keys.ts";
import type { LinkCode, ProblemCode } from "../../shared/problem.ts";
import type { Row } from "../../shared/row.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";
import { keyChanges, wantedKeys } from "../push/key-changes.ts";
import { holdersWithin } from "../record/stored-candidate.ts";
import type { FoundRecord } from "../record/stored-record.ts";
import {
  acknowledgedFrom,
  acknowledgementName,
  selectAcknowledged,
} from "../store/records/acknowledgements.ts";
import {
  readMissingCounterparts,
  type ExpectedCounterpart,
} from "../store/links/missing-counterparts.ts";
import type { OpenPayout } from "../store/payments/open-payouts.ts";
import { readStoredCandidates } from "../store/pushes/push-facts.ts";
import type { WorkContext } from "./half.ts";
import { ledgerOf, rowOf, sumOf } from "./payout-line.ts";

/** An open payout with its record. */
export interface OpenLine {
  readonly open: OpenPayout;
  readonly record: FoundRecord;
}

/** What is paid for a parcel only once it is back. */
const RETURNED: LinkCode = "X202";

const MASKED = /[*＊]/;

/** Why lines can't be paid now: the codes of the worklist's reasons, by the number of the record. */
export async function blocksOf(
  { db, settings, moment }: Pick<WorkContext, "db" | "settings" | "moment">,
  lines: readonly OpenLine[],
): Promise<ReadonlyMap<number, string>> {
  const judging = judgingBy(settings, dayOfMoment(moment));
  const blocks = new Map<number, string>();
  const asked: { line: OpenLine; row: Row; ledger: Ledger }[] = [];
  for (const line of lines) {
    const row = rowOf(line.record);
    const code = plainBlock(line, row);
    if (code === undefined) asked.push({ line, row, ledger: ledgerOf(line.record) });
    else blocks.set(line.open.record, code);
  }
  const ids = JSON.stringify(asked.map(({ line }) => line.record.id));
  const unlike = asked.filter(({ row, ledger }) => payeeDoubts(ledger, row, judging).length > 0);
  const [acknowledged, missing, twice] = await Promise.all([
    unlike.length === 0
      ? new Set<string>()
      : selectAcknowledged(db, ids)
          .all()
          .then(({ results }) => acknowledgedFrom(results)),
    readMissingCounterparts(
      db,
      asked.flatMap(({ line, row, ledger }) => awaitedParcel(line, row, ledger)),
    ),
    unansweredDuplicates(db, asked, judging),
  ]);
  for (const { line, row, ledger } of asked) {
    const { record } = line.open;
    const doubted = payeeDoubts(ledger, row, judging).some(
      ({ code, column }) =>
        !acknowledged.has(
          acknowledgementName({
            record: line.record.id,
            code,
            about: aboutOf(code, [column], row),
          }),
        ),
    );
    if (doubted) blocks.set(record, "payee-unlike");
    else if (twice.has(line.record.id)) blocks.set(record, "duplicate");
    else if (missing.has(record)) blocks.set(record, "parcel");
  }
  return blocks;
}

/** What the line says by itself. */
function plainBlock({ open }: OpenLine, row: Row): string | undefined {
  if (sumOf(open.entries) < 0) return "negative";
  if (open.held.includes("returned")) return "returned";
  if (open.held.length > 0) return "unconfirmed";
  const { account, name } = payeeOf(row);
  if (account === null || name === null) return "payee-missing";
  return MASKED.test(account) || MASKED.test(name) ? "payee-masked" : undefined;
}

const payeeDoubts = ({ columns }: Ledger, row: Row, judging: Judging) =>
  doubtsAbout(
    { columns, keys: [PAYEE, PAYEE_NAME] },
    wholeRow({ blank: row, keys: [] }, row),
    judging,
  ).filter(({ level }) => level !== "note");

/** The parcel that has to be back before its postage is paid, as the row's link asks for it once it is finished. */
function awaitedParcel({ open }: OpenLine, row: Row, ledger: Ledger): ExpectedCounterpart[] {
  const spec = ledger.links[RETURNED];
  const since = spec?.since;
  if (
    spec === undefined ||
    typeof since !== "string" ||
    !open.entries.some(({ kind }) => kind === "postage")
  )
    return [];
  const finished = { ...row, [since]: row[since] ?? businessDay(ledger, row) };
  return linksOf(ledger, wholeRow(ledger, finished))
    .filter(({ code }) => code === RETURNED)
    .map((link) => ({ ...link, record: open.record, ledger: spec.in }));
}

/** Rules by which two rows are one thing, registered twice. */
const TWICE: ReadonlySet<ProblemCode> = new Set(["D101", "D104", "D108", "D112"]);

/** The records that may be registered twice where nobody has said of either row that it is right. */
async function unansweredDuplicates(
  db: D1Database,
  lines: readonly { line: OpenLine; row: Row; ledger: Ledger }[],
  judging: Judging,
): Promise<ReadonlySet<string>> {
  const twice: { id: string; code: ProblemCode; other: string }[] = [];
  for (const some of Map.groupBy(lines, ({ ledger }) => ledger.id).values()) {
    const [{ ledger } = { ledger: undefined }] = some;
    if (ledger === undefined) continue;
    const keyed = some.map(({ line, row }) => ({
      id: line.record.id,
      ...keyChanges({ ledger, judging }, { keys: [] }, { keys: clearKeys(ledger, row) }),
    }));
    const { byKey } = await readStoredCandidates(db, ledger, wantedKeys(keyed));
    for (const { id, changedKeys } of keyed)
      for (const { key, days } of changedKeys) {
        const others = holdersWithin(byKey, key, days).filter(({ record }) => record !== id);
        const rule = ledger.matchRules.find(({ name }) => name === key.rule);
        if (rule === undefined || others.length === 0) continue;
        for (const { code, other } of rule.judge(key, others, judging)) {
          const level = judging.levels[code];
          if (level !== "off" && level !== "note") twice.push({ id, code, other: other.record });
        }
      }
  }
  if (twice.length === 0) return new Set();
  const about = [...new Set(twice.flatMap(({ id, other }) => [id, other]))];
  const { results } = await selectAcknowledged(db, JSON.stringify(about)).all<{
    record: string;
    code: string;
  }>();
  const answered = new Set(results.map(({ record, code }) => `${record} ${code}`));
  return new Set(
    twice
      .filter(
        ({ id, code, other }) =>
          !answered.has(`${id} ${code}`) && !answered.has(`${other} ${code}`),
      )
      .map(({ id }) => id),
  );
}

/** The keys of a row under those rules, which are made of numbers and amounts that stand in clear. */
function clearKeys(ledger: Ledger, row: Row): RowKey[] {
  const found = matchKeysOf(ledger, row);
  return ledger.matchRules.flatMap((rule, index) => {
    const key = found[index];
    if (key === undefined || rule.personal || rule.freeText) return [];
    if (!TWICE.has(rule.name as ProblemCode)) return [];
    const { name, family } = rule;
    return [{ rule: name, family, day: businessDay(ledger, row), ...key }];
  });
}

import type { LineGroup } from "../../shared/api/worklists.ts";
import { ledgerById } from "../../shared/ledgers/index.ts";
import { type Fen, NO_MONEY, plus } from "../../shared/money/fen.ts";
import { oneSpelling } from "../../shared/text/number-spelling.ts";
import { clockValue } from "../../shared/worklists/overdue/clock-name.ts";
import { ANYBODY, lateFrom, NOBODY, severityIn } from "../../shared/worklists/overdue/severity.ts";
import type { ChosenFilters } from "../../shared/worklists/line-filters.ts";
import { departmentCalendar } from "../department-calendar.ts";
import { actedOn } from "../record/clock-history.ts";
import { sealText } from "../record/sealed-cells.ts";
import { stopWhenActed } from "../store/deadlines/clock-acts.ts";
import { putDeadlines } from "../store/deadlines/deadlines.ts";
import { insertActs } from "../store/deadlines/decided-acts.ts";
import { stopWhenMoved } from "../store/records/histories.ts";
import { readAskable, readLateRecords } from "../store/deadlines/late-records.ts";
import { bandOfSeverity, type LateWanted } from "../store/deadlines/late-conditions.ts";
import { countLateGroups, type LateGroup } from "../store/deadlines/late-groups.ts";
import {
  countLate,
  readLate,
  readLateCursor,
  writeLateCursor,
} from "../store/deadlines/late-rows.ts";
import { cursorIn } from "./cursor-in.ts";
import type { Half, WantedLines, WorkContext } from "./half.ts";
import { decided, type OverdueAnswer } from "./overdue-acts.ts";
import { lateLine, type LateLine } from "./overdue-line.ts";

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** What is wanted of the rows that are late: a clerk is told of their own. */
function wantedBy(
  { person, moment }: WorkContext,
  { shop, find, filters }: Partial<WantedLines> & { readonly filters: ChosenFilters },
): LateWanted {
  const { severity, ledger, person: charged, clock, assigned } = filters;
  const [ofLedger = "", rule = ""] = clock?.split("/") ?? [];
  return {
    now: moment,
    severity: severityIn(severity),
    shops: person.shops,
    own: person.role === "clerk" ? person.name : null,
    shop,
    find: find === undefined ? undefined : oneSpelling(find),
    ledger,
    person: charged,
    clock: clock === undefined ? undefined : [ofLedger, rule],
    assigned,
  };
}

const meansOf = ({ settings }: WorkContext) => ({
  calendar: departmentCalendar(settings),
  deadlines: settings.deadlines,
});

/** The deadlines of a line after an answer to it, as it will stand. */
function clocksAfter(context: WorkContext, line: LateLine, answer: OverdueAnswer) {
  const { moment } = context;
  const said = decided(line, answer, moment);
  if ("why" in said) return line.clocks;
  const ledger = ledgerById(line.record.ledger);
  if (ledger === undefined) return line.clocks;
  return said.rules.reduce(
    (clocks, rule) =>
      actedOn(clocks, { rule, at: moment, act: said.act }, ledger, meansOf(context)),
    line.clocks,
  );
}

/** 逾期清单: what is late in any ledger, a line for each row, and what supervisors decide about it. */
export const overdue: Half<LateLine> = {
  count: (context, filters = {}) => countLate(context.db, wantedBy(context, { filters })),

  async list(context, asked) {
    const { db, moment: now } = context;
    const after = cursorIn(asked.after, readLateCursor);
    const { limit } = asked;
    const page = await readLate(db, wantedBy(context, asked), { after, limit });
    const numbers = page.rows.map(({ record }) => record);
    const { records, people, lastAct } = await readLateRecords(db, {
      by: "number",
      wanted: numbers,
      deadlines: "running",
    });
    const last = page.rows.at(-1);
    return {
      lines: records.map((each) => lateLine(each, { now, people, askable: NO_NAMES, lastAct })),
      cursor: last === undefined || numbers.length < limit ? null : writeLateCursor(last.cursor),
      total: page.total,
      blocked: 0,
      sums: [],
      atRisk: page.atRisk,
      digest: page.digest,
    };
  },

  async groups(context, asked) {
    const { shop, filters } = asked;
    const found = await countLateGroups(context.db, wantedBy(context, asked));
    const { late, clocks, others } = found;
    const chosen = { ...filters, ...(shop !== undefined && { shop }) };
    const band = bandOfSeverity(severityIn(filters["severity"]));
    const rows = found.rows.filter((group) => band === undefined || group.band === band);
    const lateOnes = groupsBy("severity", latenessOf, late, chosen);
    const standing = Object.entries(others).map(([value, [count, amount]]) => ({
      value,
      count,
      amount,
    }));
    return {
      severity: [...lateOnes, ...standing],
      ledger: groupsBy("ledger", ({ ledger }) => [ledger], rows, chosen),
      shop: groupsBy("shop", ({ shop: its }) => [its], rows, chosen),
      person: groupsBy("person", ({ person }) => [person || NOBODY], rows, chosen),
      clock: groupsBy(
        "clock",
        ({ ledger, rule = "" }) => [clockValue(ledger, rule)],
        clocks,
        chosen,
      ),
      assigned: groupsBy("assigned", assignedTo, rows, chosen),
    };
  },

  async choices({ db, person }) {
    const askable = await readAskable(db);
    const { shops } = person;
    const seen = askable.filter(
      (each) =>
        shops === null || each.shops === null || each.shops.some((one) => shops.includes(one)),
    );
    return { to: seen.map(({ name }) => name) };
  },

  async find(context, ids) {
    const { db, person, moment: now } = context;
    const [{ records, people, lastAct }, askable] = await Promise.all([
      readLateRecords(db, { by: "id", wanted: ids, deadlines: "all" }),
      readAskable(db),
    ]);
    const { shops } = person;
    const lines = records
      .filter(({ record: { shop } }) => shops === null || shops.includes(shop))
      .filter(
        ({ clocks }) => person.role !== "clerk" || clocks.some((one) => one.person === person.name),
      )
      .map((each) => {
        const theirs = askable.filter(
          (one) => one.shops === null || one.shops.includes(each.record.shop),
        );
        const names = new Map(theirs.map(({ id, name }) => [name, id]));
        const all = new Map([
          ...askable.map((one) => [one.id, { ...one, active: true }] as const),
          ...people,
        ]);
        return lateLine(each, { now, people: all, askable: names, lastAct });
      });
    return new Map(lines.map((line) => [line.id, line]));
  },

  decide({ moment }, line, answer) {
    const said = decided(line, answer as OverdueAnswer, moment); // read and judged by the worklist's own table
    return "why" in said ? said : { kept: true };
  },

  afterwards(context, { line, answer }) {
    const clocks = clocksAfter(context, line, answer as OverdueAnswer);
    return lateLine({ record: line.record, clocks }, { ...line, now: context.moment });
  },

  async statements(context, reply, taken) {
    const { db, vault, person, moment } = context;
    const [first] = taken;
    if (first === undefined) return [];
    const acts = await Promise.all(
      taken.map(async ({ line, answer }) => {
        const said = decided(line, answer as OverdueAnswer, moment);
        const { reason } = answer as OverdueAnswer;
        const sealed =
          reason === null
            ? null
            : await sealText(vault, line.record, { version: 0, column: "act" }, reason);
        if ("why" in said) return [];
        return said.rules.map((rule) => ({
          record: line.record.number,
          rule,
          act: said.act,
          reason: sealed,
        }));
      }),
    );
    const byLedger = Map.groupBy(taken, ({ line }) => line.record.ledger);
    return [
      ...stopWhenMoved(
        db,
        taken.map(({ line: { record } }) => record),
      ),
      stopWhenActed(db, first.line.lastAct),
      ...insertActs(db, acts.flat(), { person: person.id, at: moment, request: reply }),
      ...[...byLedger].flatMap(([ledger, some]) =>
        putDeadlines(
          db,
          ledger,
          some.flatMap(({ line, answer }) => {
            const before = new Set(line.clocks);
            return clocksAfter(context, line, answer as OverdueAnswer)
              .filter((clock) => !before.has(clock))
              .map((clock) => ({ ...clock, record: line.record.number }));
          }),
          "all",
        ),
      ),
    ];
  },
};

/** The values of the filter of who was asked, that a group counts for. */
const assignedTo = ({ assigned }: LateGroup): string[] =>
  assigned === null ? [NOBODY] : [ANYBODY, assigned];

/** The values of the filter of how rows stand, that a group of late ones counts for. */
const latenessOf = ({ band }: LateGroup): string[] => [
  "late",
  ...Object.keys(lateFrom).filter((_, nth) => nth === band),
];

type Place = "severity" | "ledger" | "shop" | "person" | "clock" | "assigned";

/** Groups by the value of one filter, within what was chosen in the others; the most first. */
function groupsBy(
  by: Place,
  valuesOf: (group: LateGroup) => readonly string[],
  groups: readonly LateGroup[],
  chosen: Partial<Readonly<Record<Place, string>>>,
): LineGroup[] {
  const isWithin = (group: LateGroup) =>
    (by === "ledger" || chosen.ledger === undefined || group.ledger === chosen.ledger) &&
    (by === "shop" || chosen.shop === undefined || group.shop === chosen.shop) &&
    (by === "person" ||
      chosen.person === undefined ||
      (group.person || NOBODY) === chosen.person) &&
    (by === "assigned" ||
      chosen.assigned === undefined ||
      assignedTo(group).includes(chosen.assigned));
  const sums = new Map<string, { count: number; amount: Fen }>();
  for (const group of groups.filter(isWithin)) {
    for (const value of valuesOf(group)) {
      const { count, amount } = sums.get(value) ?? { count: 0, amount: NO_MONEY };
      sums.set(value, { count: count + group.count, amount: plus(amount, group.amount) });
    }
  }
  return [...sums]
    .map(([value, sum]) => ({ value, ...sum }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

import type { RowOf } from "../../shared/ledger.ts";
import { fen, minus, NO_MONEY, plus } from "../../shared/money/fen.ts";
import { differenceClasses } from "../../shared/worklists/differences/classes.ts";
import type { differences as worklist } from "../../shared/worklists/differences/definition.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { ACTS, WAYS } from "../../shared/worklists/differences/words.ts";
import type { ChosenFilters } from "../../shared/worklists/line-filters.ts";
import {
  countDifferences,
  putDifferenceAnswers,
  readByReference,
  readDifferences,
  readDifferencesById,
  type Difference,
  type DifferenceAnswer,
} from "../store/statements/differences.ts";
import type { Half, Line, WantedLines, WorkContext } from "./half.ts";

interface DifferenceLine extends Line {
  readonly of: Difference;
  /** Those that the answer may have named, by what they call themselves. */
  readonly others: readonly Difference[];
}

type Answer = RowOf<(typeof worklist)["asks"]>;

const titles: Readonly<Record<string, { readonly zh: string }>> = differenceClasses;

const kilograms = (grams: number | null) => (grams === null ? null : `${grams / 1000} kg`);

const lineOf = (
  { settings }: Pick<WorkContext, "settings">,
  of: Difference,
  others: readonly Difference[] = [],
): DifferenceLine => ({
  id: of.id,
  cells: {
    class: titles[of.class]?.zh ?? of.class,
    shop: of.shop || null,
    courier: of.courier,
    day: of.day,
    reference: of.reference || null,
    way: WAYS[of.direction],
    amount: of.amount,
    other: of.other,
    proposal: of.proposal || null,
    weight: kilograms(of.weight),
    otherWeight: kilograms(of.otherWeight),
    month: of.month,
    asked:
      of.asked === null
        ? null
        : `${ACTS.register} ${dayOfMoment(civilMoment(new Date(of.asked), settings.timeZone))}`,
  },
  record: null,
  shop: of.shop,
  reference: of.reference,
  day: null,
  blocked: null,
  open: of.isOpen === 1,
  of,
  others,
});

const wantedBy = (
  { person: { shops } }: WorkContext,
  { shop, find, filters }: Partial<WantedLines> & { readonly filters: ChosenFilters },
) => ({ shops, shop, find, filters });

const isLine = ({ id }: Difference) => id.startsWith("L.");

/** A line that a newer version of its statement does not have. */
const isGone = ({ class: sort, amount }: Difference) => sort === "version-conflict" && amount === 0;

/** A parcel that was sent: it is held against the courier's bill, and stands for no money. */
const isParcel = ({ kind }: Difference) => kind === "shipment";

/** The one on the other side that an answer names; undefined for none, or several. */
function counterpartOf({ of, others }: DifferenceLine, answer: Answer): Difference | undefined {
  const some = others.filter(
    (other) =>
      other.reference === answer.counterpart &&
      other.direction === of.direction &&
      isLine(other) !== isLine(of) &&
      !isParcel(other) &&
      !isGone(other),
  );
  return some.length === 1 ? some[0] : undefined;
}

/** What an answer comes to; the code of a reason where it can't be. */
function meantBy(line: DifferenceLine, answer: Answer): readonly DifferenceAnswer[] | string {
  const { of } = line;
  if (of.isOpen !== 1) return "settled";
  const said = { of, amount: NO_MONEY, withId: null };
  if (answer.act === ACTS.register)
    return isLine(of) && !isGone(of) ? [{ ...said, outcome: "to-register" }] : "registered";
  if (answer.act === ACTS.wait) return [{ ...said, outcome: "waits" }];
  if (answer.act === ACTS.writeOff) {
    const amount = answer.writtenOff ?? of.open;
    // A parcel may be too heavy at the right price.
    if (amount > of.open || (amount <= 0 && of.open > 0)) return "beyond";
    const gap = fen(Math.abs(of.amount - of.other));
    return [{ ...said, outcome: "written-off", amount: plus(minus(gap, of.open), amount) }];
  }
  if (answer.act === ACTS.accept)
    return of.class === "version-conflict" ? [{ ...said, outcome: "accepted" }] : "one-version";
  if (isParcel(of)) return "parcel";
  const other = isGone(of) ? undefined : counterpartOf(line, answer);
  if (other === undefined) return "counterpart";
  return [
    { ...said, outcome: "matched", withId: other.id },
    { of: other, amount: NO_MONEY, outcome: "matched", withId: of.id },
  ];
}

/** 对账差异: what is not the same in a statement and in the ledgers, and what finance says of it. */
export const differences: Half<DifferenceLine> = {
  async count(context, filters = {}) {
    const groups = await countDifferences(context.db, wantedBy(context, { filters }));
    return groups.reduce((sum, { count }) => sum + count, 0);
  },

  async groups(context, asked) {
    const groups = await countDifferences(context.db, wantedBy(context, asked));
    const by = (of: "class" | "month") =>
      [...Map.groupBy(groups, (group) => group[of])].map(([value, some]) => ({
        value,
        count: some.reduce((sum, { count }) => sum + count, 0),
        // Never two directions in one.
        amount:
          new Set(some.map(({ money }) => money)).size === 1
            ? some.reduce((sum, { amount }) => plus(sum, amount), NO_MONEY)
            : null,
      }));
    return { class: by("class"), month: by("month") };
  },

  async list(context, asked) {
    const wanted = wantedBy(context, asked);
    const [found, groups] = await Promise.all([
      readDifferences(context.db, wanted, { after: asked.after ?? "", limit: asked.limit }),
      countDifferences(context.db, wanted),
    ]);
    const last = found.at(-1);
    const sums = (["payout", "platform", "receipt"] as const).map((direction) => {
      const some = groups.filter(({ money }) => money === direction);
      return {
        direction,
        blocked: false,
        count: some.reduce((sum, { count }) => sum + count, 0),
        amount: some.reduce((sum, { amount }) => plus(sum, amount), NO_MONEY),
      };
    });
    return {
      lines: found.map((each) => lineOf(context, each)),
      cursor: last === undefined || found.length < asked.limit ? null : `${last.day} ${last.id}`,
      total: sums.reduce((sum, { count }) => sum + count, 0),
      blocked: 0,
      sums: sums.filter(({ count }) => count > 0),
    };
  },

  async find(context, ids, answers = []) {
    const { db } = context;
    const { shops } = context.person;
    const named = answers.flatMap(({ cells }) =>
      typeof cells["counterpart"] === "string" ? [cells["counterpart"]] : [],
    );
    const [found, others] = await Promise.all([
      readDifferencesById(db, ids, shops),
      named.length === 0 ? [] : readByReference(db, named, shops),
    ]);
    // One that several lines name at once is nobody's.
    const offered = others.filter(
      ({ reference }) => named.filter((name) => name === reference).length === 1,
    );
    return new Map(found.map((each) => [each.id, lineOf(context, each, offered)]));
  },

  decide(_, line, answer) {
    const meant = meantBy(line, answer as Answer); // read and judged by the worklist's own table
    return typeof meant === "string" ? { why: meant } : { kept: true };
  },

  afterwards(context, { line, answer }) {
    const meant = meantBy(line, answer as Answer);
    const [said] = typeof meant === "string" ? [] : meant;
    if (said === undefined) return line;
    const gap = fen(Math.abs(line.of.amount - line.of.other));
    const rest = said.outcome === "written-off" ? minus(gap, said.amount) : NO_MONEY;
    return lineOf(context, { ...line.of, open: rest, isOpen: rest > 0 ? 1 : 0 });
  },

  statements({ db, now }, _, taken) {
    const meant = taken.flatMap(({ line, answer }) => {
      const each = meantBy(line, answer as Answer);
      return typeof each === "string" ? [] : each;
    });
    const ids = taken.map(({ line }) => line.id);
    return putDifferenceAnswers(db, ids, meant, now.toISOString());
  },
};

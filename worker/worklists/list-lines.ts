import type { z } from "zod";
import type { listWork } from "../../shared/api/worklists.ts";
import { holdsPersonal } from "../../shared/derive/personal-cells.ts";
import { addDays, type Day, type Month } from "../../shared/time/day.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";
import { firstDayOf } from "../../shared/time/months.ts";
import { type ChosenFilters, readFilters } from "../../shared/worklists/line-filters.ts";
import type { Worklist } from "../../shared/worklists/worklist.ts";
import { noteShown } from "../auth/note-shown.ts";
import type { KeySecrets } from "../environment/key-secrets.ts";
import { RequestError } from "../request-error.ts";
import {
  readAnswerCursor,
  readAnswered,
  readLastAnswers,
  writeAnswerCursor,
} from "../store/worklists/worklist-answers.ts";
import { cursorIn } from "./cursor-in.ts";
import type { Half, KeyedContext, Line, ListedLines, WorkContext } from "./half.ts";
import { showLine } from "./show-line.ts";

type Asked = z.output<typeof listWork.query>;
type Listed = z.output<typeof listWork.response>;

/** How long answers are listed when no day, month or number is asked for. */
const DAYS_LISTED = 31;

/**
 * A page of a worklist as the person may see it; whole particulars for a reason alone, which is put on record.
 * Throws forbidden when their role sees no whole ones, and too-many-particulars.
 */
export async function listLines(
  worklist: Worklist,
  half: Half,
  context: WorkContext,
  asked: Asked,
  secrets: KeySecrets,
): Promise<Listed> {
  const { db, vault, person, moment, now } = context;
  const { reason } = asked;
  const whole = reason !== undefined;
  if (whole && !worklist.whole.includes(person.role)) throw new RequestError("forbidden");
  const filters = chosenIn(worklist, asked.filters);
  if (asked.count === "filters") return counted(half, context, { ...asked, filters });
  const keyed = { ...context, secrets };
  const day = worklist.byDay ? (asked.day ?? dayOfMoment(moment)) : null;
  const page =
    asked.state === "open"
      ? await half.list(keyed, {
          day,
          shop: asked.shop,
          find: asked.find,
          filters,
          after: asked.after,
          limit: asked.limit,
        })
      : await answeredLines(worklist, half, keyed, {
          ...asked,
          filters,
          day: day ?? asked.day ?? null,
        });
  const { lines, atRisk = null, digest = null, ...figures }: ListedLines = page;
  const ids = lines.map(({ id }) => id);
  const given = await readLastAnswers(
    db,
    vault,
    { worklist: worklist.id, shops: person.shops },
    ids,
  );
  if (whole)
    await noteShown(db, {
      person: person.id,
      subject: worklist.id,
      records: lines.flatMap(({ record, cells }) =>
        record === null
          ? []
          : [{ id: record.id, isPersonal: holdsPersonal(worklist.table, cells) }],
      ),
      now,
      given: { vault, reason },
    });
  return {
    asOf: moment,
    day,
    ...figures,
    sums: [...figures.sums],
    atRisk,
    digest,
    groups: {},
    lines: lines.map((line) => showLine(worklist, line, given.get(line.id), { secrets, whole })),
  };
}

/** The filters that were chosen. Throws invalid-request for what the worklist has no filter, or no value, for. */
function chosenIn({ filters }: Worklist, text: string | undefined): ChosenFilters {
  const chosen = text === undefined ? {} : readFilters(filters, text);
  if (chosen !== undefined) return chosen;
  const errors = [{ path: "query.filters", message: "not filters of this worklist" }];
  throw new RequestError("invalid-request", { errors });
}

/** How many lines there are by each filter, and none of them. */
async function counted(
  half: Half,
  context: WorkContext,
  wanted: Pick<Asked, "shop" | "find"> & { readonly filters: ChosenFilters },
): Promise<Listed> {
  const { shop, find, filters } = wanted;
  const groups = (await half.groups?.(context, { shop, find, filters })) ?? {};
  return {
    asOf: context.moment,
    day: null,
    total: 0,
    blocked: 0,
    sums: [],
    atRisk: null,
    digest: null,
    groups: Object.fromEntries(Object.entries(groups).map(([key, each]) => [key, [...each]])),
    lines: [],
    cursor: null,
  };
}

async function answeredLines(
  { id: worklist }: Worklist,
  half: Half,
  context: KeyedContext,
  {
    day,
    shop,
    find,
    filters,
    after,
    limit,
  }: Omit<Asked, "day" | "filters"> & {
    readonly day: Day | null;
    readonly filters: ChosenFilters;
  },
) {
  const {
    db,
    person: { shops },
    moment,
  } = context;
  const today = dayOfMoment(moment);
  const { month } = filters;
  const first = month === undefined ? undefined : firstDayOf(month as Month); // no other is in a filter of that name
  const usual = find === undefined ? addDays(today, -DAYS_LISTED) : "0000-01-01";
  const { total, answers } = await readAnswered(db, {
    worklist,
    shops,
    shop,
    find,
    month,
    from: day ?? first ?? usual,
    to: day ?? "9999-12-31",
    before: cursorIn(after, readAnswerCursor),
    limit,
  });
  const found = await half.find(
    context,
    answers.map(({ line }) => line),
  );
  const last = answers.at(-1);
  return {
    lines: answers.flatMap(({ line }): Line[] => {
      const one = found.get(line);
      return one === undefined ? [] : [one];
    }),
    cursor: last === undefined || answers.length < limit ? null : writeAnswerCursor(last),
    total,
    blocked: 0,
    sums: [],
  };
}

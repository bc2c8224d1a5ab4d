import type { z } from "zod";
import type { listWork } from "../../shared/api/worklists.ts";
import { holdsPersonal } from "../../shared/derive/personal-cells.ts";
import { addDays, type Day } from "../../shared/time/day.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";
import type { Worklist } from "../../shared/worklists/worklist.ts";
import { noteShown } from "../auth/note-shown.ts";
import type { KeySecrets } from "../environment/key-secrets.ts";
import { RequestError } from "../request-error.ts";
import {
  readAnswerCursor,
  readAnswered,
  readLastAnswers,
  writeAnswerCursor,
} from "../store/worklist-answers.ts";
import { cursorIn } from "./cursor-in.ts";
import type { Half, Line, WorkContext } from "./half.ts";
import { showLine } from "./show-line.ts";

type Asked = z.output<typeof listWork.query>;
type Listed = z.output<typeof listWork.response>;

/** How long answers are listed when no day is asked for. */
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
  const day = worklist.byDay ? (asked.day ?? dayOfMoment(moment)) : null;
  const page =
    asked.state === "open"
      ? await half.list(context, {
          day,
          shop: asked.shop,
          find: asked.find,
          after: asked.after,
          limit: asked.limit,
        })
      : await answeredLines(worklist, half, context, { ...asked, day: day ?? asked.day ?? null });
  const { lines, ...figures } = page;
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
    lines: lines.map((line) => showLine(worklist, line, given.get(line.id), { secrets, whole })),
  };
}

async function answeredLines(
  { id: worklist }: Worklist,
  half: Half,
  context: WorkContext,
  { day, shop, find, after, limit }: Omit<Asked, "day"> & { readonly day: Day | null },
) {
  const {
    db,
    person: { shops },
    moment,
  } = context;
  const today = dayOfMoment(moment);
  const { total, answers } = await readAnswered(db, {
    worklist,
    shops,
    shop,
    find,
    from: day ?? (find === undefined ? addDays(today, -DAYS_LISTED) : "0000-01-01"),
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

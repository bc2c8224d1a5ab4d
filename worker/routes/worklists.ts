import {
  answerWork,
  listWork,
  listWorklists,
  type WorklistSeen,
} from "../../shared/api/worklists.ts";
import { worklistById, worklists } from "../../shared/worklists/index.ts";
import { asksOf, maySee, type Worklist } from "../../shared/worklists/worklist.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { sha256 } from "../auth/access-key.ts";
import type { Call } from "../http/call.ts";
import { mount, type App } from "../http/mount.ts";
import { RequestError } from "../request-error.ts";
import { tellBehind } from "../notifications/tell-at-once.ts";
import { readSettings } from "../store/department/settings.ts";
import { answerLines } from "../worklists/answer.ts";
import type { Half, WorkContext } from "../worklists/half.ts";
import { halves } from "../worklists/index.ts";
import { listLines } from "../worklists/list-lines.ts";

export function mountWorklists(app: App): void {
  mount(app, listWorklists, async (call) => {
    const context = await contextOf(call);
    const { role } = call.person;
    const seen = worklists.filter((worklist) => maySee(worklist, role));
    return {
      worklists: await Promise.all(
        seen.map(async (worklist) => ({
          id: worklist.id,
          ...(await stateOf(worklist, halves[worklist.id], context)),
          asks: asksOf(worklist, role),
          whole: worklist.whole.includes(role),
        })),
      ),
    };
  });

  mount(app, listWork, async (call) => {
    const worklist = knownWorklist(call);
    const context = await contextOf(call);
    return listLines(worklist, halves[worklist.id], context, call.query, call.secrets);
  });

  mount(app, answerWork, async (call) => {
    const worklist = knownWorklist(call);
    if (asksOf(worklist, call.person.role).length === 0) throw new RequestError("forbidden");
    const answered = await answerLines({
      worklist,
      half: halves[worklist.id],
      context: await contextOf(call),
      request: call.body,
      digest: await sha256(call.rawBody),
      secrets: call.secrets,
    });
    call.later(tellBehind(call));
    return answered;
  });
}

/** How much waits in a worklist, and in each of its ways in; what may be chosen in an answer by those who answer. */
async function stateOf(
  worklist: Worklist,
  half: Half,
  context: WorkContext,
): Promise<Pick<WorklistSeen, "open" | "leads" | "choices">> {
  const isAnswered = asksOf(worklist, context.person.role).length > 0;
  const [open, choices, ...leads] = await Promise.all([
    half.count(context),
    isAnswered ? half.choices?.(context) : undefined,
    ...worklist.leads.map(({ filters }) => half.count(context, filters)),
  ]);
  const offered: Record<string, string[]> = {};
  for (const [ask, names] of Object.entries(choices ?? {})) offered[ask] = [...names];
  return { open, leads, choices: offered };
}

/** The worklist that a path names. Throws unknown-worklist, and forbidden for one that the role does not see. */
export function knownWorklist({
  params,
  person,
}: Pick<Call, "person"> & { readonly params: { readonly worklist: string } }) {
  const known = worklistById(params.worklist);
  if (known === undefined) throw new RequestError("unknown-worklist");
  if (!maySee(known, person.role)) throw new RequestError("forbidden");
  return known;
}

/** Who works at worklists, when, and by which settings. */
export async function contextOf({
  db,
  vault,
  person,
  now,
}: Pick<Call, "db" | "vault" | "person" | "now">): Promise<WorkContext> {
  const settings = await readSettings(db);
  return { db, vault, settings, person, now, moment: civilMoment(now, settings.timeZone) };
}

import type { z } from "zod";
import * as closing from "../../shared/api/closing.ts";
import * as finance from "../../shared/api/finance.ts";
import type { Month } from "../../shared/time/day.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import type { Vault } from "../environment/vault.ts";
import {
  askToClose,
  callOffClosing,
  closeMonth,
  monthNow,
  refuseBeyondShops,
  reopenMonth,
} from "../finance/close-month.ts";
import { monthChecklist } from "../finance/month-checklist.ts";
import { monthStandings } from "../finance/month-standings.ts";
import { mount, type App } from "../http/mount.ts";
import { tellBehind } from "../notifications/tell-at-once.ts";
import { readSettings } from "../store/department/settings.ts";

export function mountClosing(app: App): void {
  mount(app, closing.listMonths, async ({ db, vault, now, person, query }) => {
    const settings = await readSettings(db);
    return {
      asOf: civilMoment(now, settings.timeZone),
      secondPerson: settings.switches.secondCloser,
      months: await monthStandings(db, vault, query.year, {
        person: person.id,
        now: monthNow(now, settings),
      }),
    };
  });

  mount(app, closing.monthChecklist, async ({ db, now, person, params: { month } }) => {
    refuseBeyondShops(person);
    const { timeZone, levels } = await readSettings(db);
    return {
      asOf: civilMoment(now, timeZone),
      ...(await monthChecklist(db, month, { role: person.role, levels })),
    };
  });

  mount(app, finance.closeMonth, async ({ params, body, ...call }) => {
    const settings = await readSettings(call.db);
    const closed = await closeMonth({ ...call, ...params, ...said(body) }, settings);
    call.later(tellBehind(call));
    return closed;
  });

  mount(app, finance.reopenMonth, async ({ params, query, ...call }) => {
    const months = await reopenMonth({ ...call, ...params, ...query });
    call.later(tellBehind(call));
    return { months };
  });

  mount(app, closing.askToClose, async ({ params, body, ...call }) => {
    await askToClose({ ...call, ...params, ...said(body) }, await readSettings(call.db));
    return standing(call, params);
  });

  mount(app, closing.callOffClosing, async ({ params, ...call }) => {
    await callOffClosing({ ...call, ...params, reason: undefined });
    return standing(call, params);
  });
}

const said = (body: z.output<typeof closing.closingBody>) => ({
  reason: body?.reason,
  seen: body?.seen,
});

interface Asking {
  readonly db: D1Database;
  readonly vault: Vault;
  readonly now: Date;
  readonly person: { readonly id: string };
}

async function standing(
  { db, vault, now, person }: Asking,
  { month }: { readonly month: Month },
): Promise<closing.MonthStanding> {
  const year = Number(month.slice(0, 4));
  const asking = { person: person.id, now: monthNow(now, await readSettings(db)) };
  const found = (await monthStandings(db, vault, year, asking)).find(
    (each) => each.month === month,
  );
  if (found === undefined) throw new Error(`${month} is no month of ${year}`);
  return found;
}

import { statements } from "../../shared/statements/index.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { WAYS } from "../../shared/worklists/differences/words.ts";
import { LATE } from "../../shared/worklists/registrations/definition.ts";
import {
  countRegistrations,
  readRegistrations,
  type Registration,
} from "../store/statements/registrations.ts";
import type { Half, Line, WorkContext } from "./half.ts";

const titles = new Map(statements.map(({ id, title }) => [id, title.zh]));

const lineOf = ({ settings }: WorkContext, each: Registration): Line => ({
  id: each.id,
  cells: {
    since: dayOfMoment(civilMoment(new Date(each.at), settings.timeZone)),
    late: each.lapsed === 1 ? LATE : null,
    shop: each.shop || null,
    source: titles.get(each.source) ?? each.source,
    day: each.day,
    way: WAYS[each.direction],
    reference: each.reference || null,
    amount: each.amount,
  },
  record: null,
  shop: each.shop,
  reference: each.reference,
  day: null,
  blocked: null,
  open: true,
});

/** 待补台账: nobody answers it here; the row that comes does, once it is matched. */
export const registrations: Half = {
  count: ({ db, person: { shops } }) => countRegistrations(db, { shops }),

  async list(context, { shop, find, after, limit }) {
    const wanted = { shops: context.person.shops, shop, find };
    const [found, total] = await Promise.all([
      readRegistrations(context.db, wanted, { after: after ?? "", limit }),
      countRegistrations(context.db, wanted),
    ]);
    const last = found.at(-1);
    return {
      lines: found.map((each) => lineOf(context, each)),
      cursor: last === undefined || found.length < limit ? null : `${last.at} ${last.id}`,
      total,
      blocked: 0,
      sums: [],
    };
  },

  find: () => Promise.resolve(new Map()),
  decide: () => ({ why: "role" }),
  afterwards: (_, { line }) => line,
};

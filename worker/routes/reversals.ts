import * as reversals from "../../shared/api/reversals.ts";
import { amountTold, reverseAmount } from "../push/reverse-amount.ts";
import { mount, type App } from "../http/mount.ts";
import { RequestError } from "../request-error.ts";
import { readSealedAmount, readSealedAmounts } from "../store/batches/sealed-amounts.ts";
import { readSettings } from "../store/department/settings.ts";

export function mountReversals(app: App): void {
  mount(app, reversals.listSealedAmounts, async ({ db, person: { shops }, query }) => ({
    amounts: (await readSealedAmounts(db, { ...query, shops, limit: reversals.mostAmounts })).map(
      amountTold,
    ),
  }));

  mount(app, reversals.getSealedAmount, async ({ db, person: { shops }, params: { entry } }) => {
    const found = await readSealedAmount(db, entry, shops);
    if (found === null) throw new RequestError("not-found");
    return amountTold(found);
  });

  mount(app, reversals.reverseAmount, async ({ body: request, ...call }) =>
    reverseAmount({ ...call, request }, await readSettings(call.db)),
  );
}

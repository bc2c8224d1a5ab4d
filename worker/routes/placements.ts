import {
  listPlacements,
  lookUpPlacements,
  MOST_PLACEMENTS,
  removePlacement,
  savePlacement,
  type SavedPlacement,
} from "../../shared/api/placements.ts";
import type { Person } from "../../shared/api/person.ts";
import { ledgerById } from "../../shared/ledgers/index.ts";
import { shareablePlacement } from "../../shared/reading/shareable-placement.ts";
import { shapeOf } from "../../shared/reading/sheet-shape.ts";
import { demandRole } from "../auth/admit.ts";
import { mount, type App } from "../http/mount.ts";
import { RequestError } from "../request-error.ts";
import { insertAuditEventOfChange } from "../store/audit/audit.ts";
import {
  countOtherPlacements,
  deletePlacement,
  listPlacements as everyPlacement,
  readPlacements,
  upsertPlacement,
} from "../store/department/placements.ts";
import { knownLedger } from "./known-ledger.ts";

export function mountPlacements(app: App): void {
  mount(app, savePlacement, async ({ db, now, person, body }) => {
    const ledger = knownLedger(body);
    demandRole(person, ledger.pushedBy);
    const placement = shareablePlacement(ledger, body, body.headings);
    if (placement === undefined) throw new RequestError("personal-headings");
    const shape = shapeOf(body.headings);
    if ((await countOtherPlacements(db, shape)) >= MOST_PLACEMENTS) {
      throw new RequestError("too-many-placements");
    }
    const at = now.toISOString();
    await db.batch([
      upsertPlacement(db, { shape, placement }, { at, by: person.id }),
      insertAuditEventOfChange(db, {
        at,
        person: person.id,
        action: "save-placement",
        subject: shape,
        detail: placement,
      }),
    ]);
    const [saved] = (await readPlacements(db, [shape])).placements;
    return saved ?? { shape, placement, by: person.name, at };
  });

  mount(app, lookUpPlacements, async ({ db, person, body }) => {
    const { placements } = await readPlacements(db, body.shapes);
    return { placements: placements.map((one) => seenBy(person, one)) };
  });

  mount(app, listPlacements, ({ db }) => everyPlacement(db));

  mount(app, removePlacement, async ({ db, now, person, params: { shape } }) => {
    const { placements, unreadable } = await readPlacements(db, [shape]);
    const known = placements[0] ?? unreadable[0];
    if (known === undefined) return { removed: false };
    await db.batch([
      deletePlacement(db, shape),
      insertAuditEventOfChange(db, {
        at: now.toISOString(),
        person: person.id,
        action: "remove-placement",
        subject: shape,
        detail: known,
      }),
    ]);
    return { removed: true };
  });
}

/** Without the name of a shop that the person is not there for. */
function seenBy({ shops }: Person, saved: SavedPlacement): SavedPlacement {
  const { placement } = saved;
  const shop = ledgerById(placement.ledger)?.dimensions.shop;
  const place = shop === undefined ? undefined : placement.columns[shop];
  if (shop === undefined || place === undefined || place === null || !("constant" in place)) {
    return saved;
  }
  if (shops === null || shops.includes(place.constant)) return saved;
  const { [shop]: _, ...columns } = placement.columns;
  return { ...saved, placement: { ...placement, columns } };
}

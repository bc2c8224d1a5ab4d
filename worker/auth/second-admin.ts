import type { SavedSettings } from "../../shared/api/settings.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { insertAuditEvent } from "../store/audit/audit.ts";
import { readSettings, upsertSettings } from "../store/department/settings.ts";
import type { By } from "./people-changes.ts";

/** The statements that replace the settings as they were read, and the word of it. */
export function replaceSettings(
  db: D1Database,
  current: SavedSettings,
  after: Settings,
  { by, at }: By,
): D1PreparedStatement[] {
  const { version: base, changed: _, ...before } = current;
  return [
    upsertSettings(db, after, { base, by, at }),
    insertAuditEvent(db, {
      at,
      person: by,
      action: "change-settings",
      subject: "department",
      detail: { before, after },
    }),
  ];
}

/** The statements after which no second admin is needed any more, whatever else has been set since that was asked for. */
export async function switchOffSecondAdmin(db: D1Database, by: By): Promise<D1PreparedStatement[]> {
  const current = await readSettings(db);
  if (!current.switches.secondAdmin) return [];
  const { version: _version, changed: _changed, ...settings } = current;
  const switches = { ...settings.switches, secondAdmin: false };
  return replaceSettings(db, current, { ...settings, switches }, by);
}

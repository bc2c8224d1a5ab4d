import { settings, type Settings } from "../../shared/api/settings.ts";
import { judgements, type Judgement } from "../../shared/rules/levels.ts";
import { defaultSettings } from "../../shared/settings-defaults.ts";

/** The statement that reads the settings; `settingsFrom` understands its rows. */
export function selectSettings(db: D1Database): D1PreparedStatement {
  return db.prepare(`SELECT value, changed_at AS changedAt FROM setting WHERE name = 'department'`);
}

/** The settings in the rows of `selectSettings`, or the defaults of a department that has set none. */
export function settingsFrom(rows: readonly unknown[]): Settings {
  const [row] = rows as { value: string }[];
  return row === undefined
    ? defaultSettings
    : settings.parse(asOfNow(JSON.parse(row.value) as Settings));
}

/** What an earlier version of this product saved, with what has been added since, without what is gone. */
function asOfNow(saved: Settings): Settings {
  const judged = Object.entries(saved.levels ?? {}).filter(
    ([code]) => judgements.includes(code as Judgement), // what else may it be
  );
  return {
    ...defaultSettings,
    ...saved,
    thresholds: { ...defaultSettings.thresholds, ...saved.thresholds },
    levels: Object.fromEntries(judged),
  };
}

/** When the settings in the rows of `selectSettings` were last changed; null when they never were. */
export function settingsChangedAt(rows: readonly unknown[]): string | null {
  const [row] = rows as { changedAt: string }[];
  return row?.changedAt ?? null;
}

/** The department's settings. */
export async function readSettings(db: D1Database): Promise<Settings> {
  return settingsFrom((await selectSettings(db).all()).results);
}

/** The statement that replaces the settings. */
export function upsertSettings(
  db: D1Database,
  value: Settings,
  change: { readonly by: string; readonly at: string },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO setting (name, value, changed_at, changed_by) VALUES ('department', ?1, ?2, ?3)
       ON CONFLICT (name) DO UPDATE SET
         value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    )
    .bind(JSON.stringify(value), change.at, change.by);
}

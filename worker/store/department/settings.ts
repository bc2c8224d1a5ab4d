import { MOST_LISTS, settings, type Settings } from "../../../shared/settings/settings.ts";
import { type SavedSettings } from "../../../shared/api/settings.ts";
import { judgements, type Judgement } from "../../../shared/settings/levels.ts";
import { ledgerById } from "../../../shared/ledgers/index.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";

interface SettingRow {
  readonly value: string;
  readonly version: number;
  readonly by: string;
  readonly at: string;
}

/** The statement that reads the settings; `settingsFrom` understands its rows. */
export function selectSettings(db: D1Database): D1PreparedStatement {
  return db.prepare(
    `SELECT value, version, person.name AS "by", changed_at AS at
     FROM setting JOIN person ON person.id = setting.changed_by
     WHERE setting.name = 'department'`,
  );
}

/** The settings in the rows of `selectSettings`, or the defaults of a department that has set none. */
export function settingsFrom(rows: readonly unknown[]): SavedSettings {
  const [row] = rows as SettingRow[];
  if (row === undefined) return { ...defaultSettings, version: 0, changed: null };
  const { value, version, by, at } = row;
  return {
    ...settings.parse(asOfNow(JSON.parse(value) as Settings)),
    version,
    changed: { by, at },
  };
}

/** What an earlier version of this product saved, with what has been added since, without what is gone. */
function asOfNow(saved: Settings): Settings {
  const judged = Object.entries(saved.levels ?? {}).filter(
    ([code]) => judgements.includes(code as Judgement), // what else may it be
  );
  return {
    ...defaultSettings,
    ...saved,
    lists: withLaterLists(saved.lists),
    thresholds: { ...defaultSettings.thresholds, ...saved.thresholds },
    workingTimes: { ...defaultSettings.workingTimes, ...saved.workingTimes },
    switches: { ...defaultSettings.switches, ...saved.switches },
    levels: Object.fromEntries(judged),
    deadlines: withoutGone(saved.deadlines ?? {}),
  };
}

/** What was set about deadlines that there still are. */
function withoutGone(saved: Settings["deadlines"]): Settings["deadlines"] {
  const ledgers = Object.entries(saved).map(([ledger, rules]) => {
    const known = ledgerById(ledger)?.deadlines ?? {};
    return [ledger, Object.fromEntries(Object.entries(rules).filter(([rule]) => rule in known))];
  });
  return Object.fromEntries(ledgers) as Settings["deadlines"];
}

/** The lists as they were saved, and those that have come since then: as many as a department may have. */
function withLaterLists(saved: Settings["lists"]): Settings["lists"] {
  const later = Object.entries(defaultSettings.lists).filter(([name]) => !(name in saved));
  return Object.fromEntries([...Object.entries(saved), ...later].slice(0, MOST_LISTS));
}

/** The department's settings. */
export async function readSettings(db: D1Database): Promise<SavedSettings> {
  return settingsFrom((await selectSettings(db).all()).results);
}

/** The statement that replaces the settings; it fails its batch unless they still are what `base` was. */
export function upsertSettings(
  db: D1Database,
  value: Settings,
  change: { readonly base: number; readonly by: string; readonly at: string },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO setting (name, value, version, changed_at, changed_by)
       VALUES ('department', ?1,
               CASE coalesce((SELECT version FROM setting WHERE name = 'department'), 0)
                 WHEN ?4 THEN ?4 + 1 ELSE 0 END,
               ?2, ?3)
       ON CONFLICT (name) DO UPDATE SET
         value = excluded.value, version = excluded.version,
         changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    )
    .bind(JSON.stringify(value), change.at, change.by, change.base);
}

import { getLedger, listLedgers, type LedgerDefinition } from "../../shared/api/ledgers.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { Column } from "../../shared/columns/column.ts";
import type { Ledger } from "../../shared/ledger.ts";
import { ledgers } from "../../shared/ledgers/index.ts";
import { mount, type App } from "../http/mount.ts";
import { readSettings } from "../store/department/settings.ts";
import { knownLedger } from "./known-ledger.ts";

export function mountLedgers(app: App): void {
  mount(app, listLedgers, async ({ db }) => {
    const settings = await readSettings(db);
    return { ledgers: ledgers.map((ledger) => definitionOf(ledger, settings)) };
  });

  mount(app, getLedger, async ({ db, params }) =>
    definitionOf(knownLedger(params), await readSettings(db)),
  );
}

function definitionOf(ledger: Ledger, settings: Settings): LedgerDefinition {
  return {
    id: ledger.id,
    title: ledger.title,
    columns: Object.entries(ledger.columns).map(([key, column]) => ({
      key,
      kind: column.kind,
      header: column.header,
      aliases: [...column.aliases],
      required: column.required,
      privacy: column.privacy,
      choices: choicesOf(column, settings),
    })),
    deadlines: Object.entries(ledger.deadlines).map(([rule, { title, clearedBy }]) => ({
      rule,
      title,
      clearedBy,
    })),
  };
}

function choicesOf({ choices }: Column, { lists }: Settings): string[] | null {
  if (choices === undefined) return null;
  if (!("setting" in choices)) return [...choices];
  // A list that nobody has filled checks nothing.
  const list = lists[choices.setting] ?? [];
  return list.length === 0 ? null : list;
}

import { expect, test } from "vitest";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { rulesPageWords } from "../../../shared/messages/rules-page.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";

test("every list of the settings has a name, and every list that a column asks for is there", () => {
  const lists = Object.keys(defaultSettings.lists).sort();
  const asked = ledgers.flatMap(({ columns }) =>
    Object.values(columns).flatMap(({ choices }) =>
      choices !== undefined && "setting" in choices ? [choices.setting] : [],
    ),
  );
  expect(lists).toEqual(expect.arrayContaining([...new Set(asked)]));
  for (const { listNames } of Object.values(rulesPageWords)) {
    expect(Object.keys(listNames).sort()).toEqual(lists);
  }
});

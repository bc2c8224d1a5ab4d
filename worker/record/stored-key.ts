import type { RowKey } from "../../shared/derive/keys.ts";
import type { KeyFamily } from "../../shared/rules/rule.ts";
import { SEPARATOR } from "../../shared/rules/separator.ts";

/** A key as it is kept. */
export interface StoredKey extends Pick<RowKey, "value" | "day" | "amount" | "tag"> {
  /** The name of its rule, or of the family whose rules share it. */
  readonly family: string;
}

/** The keys of a row as they are kept: those of a family of rules as one, with a tag of their tags. */
export function storedKeys(keys: readonly RowKey[]): StoredKey[] {
  const stored: StoredKey[] = [];
  for (const { rule, family, value, day, amount, tag } of keys) {
    if (family === undefined) {
      stored.push({ family: rule, value, day, amount, tag });
      continue;
    }
    // The first of them stands for all: a row has one value for a family.
    if (stored.some((known) => known.family === family.name)) continue;
    const tags = family.rules.map((name) => keys.find((key) => key.rule === name)?.tag ?? "");
    while (tags.at(-1) === "") tags.pop();
    stored.push({ family: family.name, value, day, amount, tag: tags.join(SEPARATOR) });
  }
  return stored;
}

/** The tags of a key of a family, by the rules that the row has one for. */
export function tagsIn(
  { rules }: KeyFamily,
  tag: string,
): readonly (readonly [rule: string, tag: string])[] {
  const tags = tag.split(SEPARATOR);
  return rules.flatMap((rule, nth) => {
    const ofRule = tags[nth] ?? "";
    return ofRule === "" ? [] : [[rule, ofRule] as const];
  });
}

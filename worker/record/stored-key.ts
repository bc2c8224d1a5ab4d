import type { RowKey } from "../../shared/derive/keys.ts";
import type { KeyFamily } from "../../shared/rules/rule.ts";
import { SEPARATOR } from "../../shared/rules/separator.ts";

declare const stored: unique symbol;

/** A key as it is kept: by its rule, or by the family of rules that share it. */
export type StoredKey = Pick<RowKey, "rule" | "value" | "day" | "amount" | "tag"> & {
  readonly [stored]: true;
};

/** The keys of a row as they are kept: those of a family of rules as one, with a tag of their tags. */
export function storedKeys(keys: readonly RowKey[]): StoredKey[] {
  const kept: Pick<RowKey, "rule" | "value" | "day" | "amount" | "tag">[] = [];
  for (const key of keys) {
    const { family } = key;
    if (family === undefined) kept.push(key);
    // The first of them stands for all: a row has one value for a family.
    else if (!kept.some(({ rule }) => rule === family.name))
      kept.push({ ...key, rule: family.name, tag: sharedTag(family, keys) });
  }
  return kept as StoredKey[]; // the mark is for the compiler alone
}

/** The tags of a family's rules in one. */
function sharedTag({ rules }: KeyFamily, keys: readonly RowKey[]): string {
  const tags = rules.map((name) => keys.find(({ rule }) => rule === name)?.tag ?? "");
  while (tags.at(-1) === "") tags.pop();
  return tags.join(SEPARATOR);
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

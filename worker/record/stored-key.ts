import type { RowKey } from "../../shared/derive/keys.ts";

/** A key as it is kept. */
export interface StoredKey extends Pick<RowKey, "value" | "day" | "amount"> {
  /** The name of its rule, or of the family whose rules share it. */
  readonly family: string;
  /** Of a family the tags by their rules: one that has none there does not apply to the row. */
  readonly tag: string | Readonly<Record<string, string>>;
}

/** The keys of a row as they are kept: those of a family of rules as one. */
export function storedKeys(keys: readonly RowKey[]): StoredKey[] {
  const stored: StoredKey[] = [];
  const families = new Map<string, { tags: Record<string, string> }>();
  for (const { rule, family, value, day, amount, tag } of keys) {
    if (family === undefined) {
      stored.push({ family: rule, value, day, amount, tag });
      continue;
    }
    const name = `${family} ${value}`;
    const known = families.get(name);
    if (known !== undefined) {
      known.tags[rule] = tag;
      continue;
    }
    const tags = { [rule]: tag };
    families.set(name, { tags });
    stored.push({ family, value, day, amount, tag: tags });
  }
  return stored;
}

/** The tags of a key of a family as it was kept, by their rules. */
export function storedTags(family: string, tag: string): Readonly<Record<string, string>> {
  // One of the rule that the family is called by, from before they shared it.
  if (!tag.startsWith("{")) return { [family]: tag };
  return JSON.parse(tag) as Record<string, string>;
}

import type { Vault } from "../../environment/vault.ts";

/** What has a data key of its own, apart from records. */
export type KeyName = "audit" | "answers" | "receivers" | "statements";

/** Whose a named key is, as far as the vault is concerned; no record is called so. */
export const ownerOf = (name: KeyName): string => `=${name}`;

/** The data key of this name, wrapped; made when there is none. Two who make it at once get the same. */
export async function namedKey(db: D1Database, vault: Vault, name: KeyName): Promise<string> {
  const found = db.prepare(`SELECT wrapped FROM named_key WHERE name = ?1`).bind(name);
  const known = await found.first<{ wrapped: string }>();
  if (known !== null) return known.wrapped;
  await db
    .prepare(`INSERT INTO named_key (name, wrapped) VALUES (?1, ?2) ON CONFLICT DO NOTHING`)
    .bind(name, await vault.newKey(ownerOf(name)))
    .run();
  return (await found.first<{ wrapped: string }>())?.wrapped ?? "";
}

/** Wraps the named keys by the secret of now. */
export async function rewrapNamedKeys(db: D1Database, vault: Vault): Promise<void> {
  const { results } = await db
    .prepare(`SELECT name, wrapped FROM named_key`)
    .all<{ name: KeyName; wrapped: string }>();
  for (const { name, wrapped } of results) {
    const again = await vault.rewrapped(wrapped, ownerOf(name));
    if (again !== undefined)
      await db
        .prepare(`UPDATE named_key SET wrapped = ?2 WHERE name = ?1 AND wrapped = ?3`)
        .bind(name, again, wrapped)
        .run();
  }
}

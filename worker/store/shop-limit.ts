/** The shops that a person is limited to, to be bound for `shopAllowed`. */
export function shopsJson(shops: readonly string[] | null): string | null {
  return shops === null ? null : JSON.stringify(shops);
}

/** The SQL condition that a row's shop is one of those in a bound JSON array; null allows all. */
export function shopAllowed(shop: string, parameter: `?${number}`): string {
  return `(${parameter} IS NULL OR ${shop} IN (SELECT value FROM json_each(${parameter})))`;
}

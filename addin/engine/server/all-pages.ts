import type { CallResult } from "../../client.ts";

/** One page of a list; its cursor leads to the next one, and is null on the last. */
interface Page {
  readonly cursor: string | null;
}

/** All pages of a list, or why one of them did not come. `ask` is given the page before; undefined at first. */
export async function allPages<P extends Page>(
  ask: (before: P | undefined) => Promise<CallResult<P>>,
): Promise<CallResult<readonly [P, ...P[]]>> {
  const first = await ask(undefined);
  if (!first.ok) return first;
  const pages: [P, ...P[]] = [first.value];
  let last = first.value;
  while (last.cursor !== null) {
    const page = await ask(last);
    if (!page.ok) return page;
    last = page.value;
    pages.push(last);
  }
  return { ok: true, value: pages };
}

/** Where the page after another one begins, as a list's query says it; nothing for the first. */
export const after = (before: Page | undefined): { readonly after?: string } =>
  before === undefined || before.cursor === null ? {} : { after: before.cursor };

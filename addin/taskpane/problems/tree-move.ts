import type { TreeItem } from "./tree-items.ts";

/** What a key does to the tree: the line that the cursor goes to, or one that opens or closes. */
export type TreeMove = { readonly to: number } | { readonly toggle: string };

/** The response of a tree to a key, as in the ARIA pattern; undefined when the key is not the tree's. */
export function treeMove(
  key: string,
  items: readonly TreeItem[],
  cursor: number,
): TreeMove | undefined {
  const last = items.length - 1;
  const at = Math.min(Math.max(cursor, 0), last);
  const item = items[at];
  if (item === undefined) return undefined;
  switch (key) {
    case "ArrowDown":
      return { to: cursor < 0 ? 0 : Math.min(at + 1, last) };
    case "ArrowUp":
      return { to: Math.max(at - 1, 0) };
    case "Home":
      return { to: 0 };
    case "End":
      return { to: last };
    case "ArrowRight":
      if (item.problem !== null) return { to: at };
      return item.open ? { to: Math.min(at + 1, last) } : { toggle: item.key };
    case "ArrowLeft":
      if (item.problem === null && item.open) return { toggle: item.key };
      if (item.parent === null) return { to: at };
      return { to: items.findIndex(({ key }) => key === item.parent) };
    default:
      return undefined;
  }
}

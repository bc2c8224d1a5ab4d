import { showCount } from "./show-count.ts";

/** A number and what is counted, as English says it: `1 row`, `4,120 rows`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${showCount(count)} ${count === 1 ? one : many}`;
}

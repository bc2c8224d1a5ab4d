import type { Worklist } from "../../shared/worklists/worklist.ts";
import type { KeySecrets } from "../environment/key-secrets.ts";
import type { Line } from "./half.ts";

/** 96 bits. */
const LENGTH = 24;

/**
 * A stamp of what a line says and how often it was answered. It is made with the server's secret: what is masked
 * in the line can't be tried out against it.
 */
export function stampOf(
  [{ seal }]: KeySecrets,
  { id: worklist, columns }: Pick<Worklist, "id" | "columns">,
  { id, cells, blocked, open }: Line,
  answers: number,
): string {
  const said = Object.keys(columns).map((key) => cells[key] ?? null);
  return seal(JSON.stringify(["line", worklist, id, answers, open, blocked, said])).slice(
    0,
    LENGTH,
  );
}

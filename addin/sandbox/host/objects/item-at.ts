import type { Arguments } from "../rich-api/arguments.ts";
import { RichApiError } from "../rich-api/rich-api-error.ts";

/** The item that the first argument counts to, from 0; `InvalidArgument` past the end. */
export function itemAt<T>(items: readonly T[], args: Arguments): T {
  const item = items[args.integer(0)];
  if (item === undefined) throw new RichApiError("InvalidArgument");
  return item;
}

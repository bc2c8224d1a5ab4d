import { z } from "zod";
import { isBlankText } from "../cell.ts";

/** A text on the wire, of so many UTF-16 units at most. A blank cell is null there, never a text in which nobody sees anything. */
export const wireText = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !isBlankText(text));

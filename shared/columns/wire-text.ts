import { z } from "zod";
import { isBlankText } from "../cell.ts";
import { visible } from "../text/normalise.ts";

/**
 * A text on the wire, of so many UTF-16 units at most: as the pane reads it, without what nobody sees. A
 * blank cell is null there, never a text in which nobody sees anything.
 */
export const wireText = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !isBlankText(text) && visible(text) === text);

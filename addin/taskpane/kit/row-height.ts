/** The height of a line in a list, in CSS pixels: more under a finger than under a mouse. */
export function rowHeight(): number {
  return matchMedia("(pointer: coarse)").matches ? 44 : 34;
}

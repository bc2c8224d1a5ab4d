// files count the width of columns in digits of the standard font, seven pixels each
const DIGIT = 7;

/** Pixels of a column as a file has them. */
export function pixelsToDigits(pixels: number): number {
  return Number((pixels / DIGIT).toFixed(3));
}

/** The width in a file as pixels. */
export function digitsToPixels(digits: number): number {
  return Math.round(digits * DIGIT);
}

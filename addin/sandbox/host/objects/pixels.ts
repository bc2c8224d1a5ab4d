/** Excel's API measures widths and heights in points; the grid in pixels, 96 to the inch. */
const POINTS_PER_PIXEL = 0.75;

export function toPoints(pixels: number): number {
  return pixels * POINTS_PER_PIXEL;
}

export function toPixels(points: number): number {
  return Math.round(points / POINTS_PER_PIXEL);
}

/**
 * Where rows (or columns) lie in pixels. Sizes are read once; hidden ones are 0.
 * Rebuilding for 100,000 rows takes about a millisecond.
 */
export class Axis {
  readonly count: number;
  readonly #offsets: Float64Array;

  constructor(count: number, size: (index: number) => number) {
    this.count = count;
    this.#offsets = new Float64Array(count + 1);
    for (let i = 0, at = 0; i < count; i++) this.#offsets[i + 1] = at += size(i);
  }

  /** Pixels from the start of the sheet to the start of `index`. */
  start(index: number): number {
    return this.#offsets[Math.max(0, Math.min(index, this.count))] ?? 0;
  }

  /** Pixels that `index` (and the next `count - 1`) take. */
  size(index: number, count = 1): number {
    return this.start(index + count) - this.start(index);
  }

  /** The index at a pixel; the nearest one when the pixel is outside. */
  at(pixel: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= pixel) low = middle;
      else high = middle - 1;
    }
    while (low > 0 && this.size(low) === 0) low--;
    return low;
  }

  /** The next index that is not hidden, going `step` (1 or -1); the same one at the end. */
  next(index: number, step: 1 | -1): number {
    for (let i = index + step; i >= 0 && i < this.count; i += step) if (this.size(i) > 0) return i;
    return index;
  }

  /** All pixels. */
  get total(): number {
    return this.start(this.count);
  }
}

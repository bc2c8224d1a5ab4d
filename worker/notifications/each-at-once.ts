/** A Worker has six connections. */
const AT_ONCE = 5;

/** Does a piece of work for each, some at once. All are tried; the first trouble is thrown at the end. */
export async function eachAtOnce(
  numbers: readonly number[],
  work: (number: number) => Promise<void>,
): Promise<void> {
  const left = [...numbers];
  const troubles: unknown[] = [];
  const lane = async () => {
    for (let number = left.shift(); number !== undefined; number = left.shift()) {
      try {
        await work(number);
      } catch (error) {
        troubles.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  if (troubles.length > 0) throw troubles[0];
}

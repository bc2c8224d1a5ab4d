/** What is chosen once a choice was pressed: with it, or without. */
export const toggled = <T>(chosen: readonly T[], choice: T): T[] =>
  chosen.includes(choice) ? chosen.filter((one) => one !== choice) : [...chosen, choice];

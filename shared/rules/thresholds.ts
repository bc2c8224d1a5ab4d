import { z } from "zod";

/** The amounts and spans at which rules speak; an admin changes them in the settings. Amounts in 分. */
export const thresholds = z.object({
  postageWarn: z.int().nonnegative(),
  postageRefuse: z.int().nonnegative(),
  daysBack: z.int().positive(),
});

export type Thresholds = z.infer<typeof thresholds>;

/** The project's defaults: postage asks above 15.00 and is refused above 200.00; dates ask after 180 days. */
export const defaultThresholds: Thresholds = {
  postageWarn: 1500,
  postageRefuse: 20_000,
  daysBack: 180,
};

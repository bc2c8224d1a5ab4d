import { finder } from "./known-name.ts";
import { platformTable } from "./platform-table.ts";

/** The platform that a name means, by any of its names; undefined when the table has none such. */
export const platformCalled = finder(platformTable.platforms);

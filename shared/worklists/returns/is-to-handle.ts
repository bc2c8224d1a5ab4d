import type { RowOf } from "../../ledger.ts";
import type { returnedParcels } from "../../ledgers/returned-parcels/definition.ts";

type Parcel = RowOf<(typeof returnedParcels)["columns"]>;

/** Whether nobody has dealt with a parcel's case in the back office yet. */
export const isToHandle = ({ backOffice, finishedOn }: Parcel): boolean =>
  backOffice !== true && finishedOn === null;

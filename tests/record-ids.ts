import { isRecordId, type RecordId } from "../shared/record.ts";

/** The record id that ends in a name and is filled up with zeros. Throws when ids are not spelled so. */
export function idOf(name: string): RecordId {
  const id = name.padStart(16, "0");
  if (!isRecordId(id)) throw new Error(`${id} is not spelled like a record id`);
  return id;
}

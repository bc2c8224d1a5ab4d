import { type RecordId } from "../shared/record.ts";
/** The record id that ends in a name and is filled up with zeros. Throws when ids are not spelled so. */
export declare function idOf(name: string): RecordId;

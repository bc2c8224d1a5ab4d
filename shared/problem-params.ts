import { z } from "zod";
import { dateOrders } from "./time/date-order.ts";
import { day } from "./time/wire.ts";

/** Nothing but the cell, which every sentence can name. */
const none = z.undefined();
const text = z.string().min(1);
const texts = z.array(text).readonly();
/** The key of a column. */
const column = text;
const columns = z.array(column).readonly();
/** An amount as people read it: `1,234.50`. */
const amount = text;
const count = z.int();
/** The numbers of the first rows of a note, as Excel shows them. */
const rows = z.array(count).readonly();

const counted = z.object({ count });
/** How many cells hold a word that is told once, and how many such words there are. */
const ofWords = z.object({ count, words: count });
const itsColumns = z.object({ columns });
const other = column;
const quantities = z.object({ quantity: count, limit: count, other });
const apart = { day, start: day, other, after: count, is: text };
const leftOut = z.object({ count, rows });

/**
 * Every rule that can speak, by the number that the rule catalogue gives it, with the values that its
 * sentence names besides the cell: a rule that leaves one out does not compile.
 */
export const problemParams = {
  /** A value that the column does not hold, from a program rather than a sheet. */
  R000: none,
  /** Required and blank; where another column decides, unless that holds one of some values. */
  R001: z.object({ other, unless: texts }).optional(),
  /** Not one of the choices. */
  R002: z.union([ofWords.extend({ choices: texts }), z.object({ choices: texts })]),
  /** A long number has lost its last digits. */
  R003: none,
  /** An identifier in scientific notation. */
  R004: none,
  /** Several identifiers in one cell. */
  R005: none,
  /** An identifier with characters that none has. */
  R006: none,
  /** An identifier of an unusual shape, in most rows of a sheet where they are counted. */
  R007: z.object({ count }).optional(),
  /** Longer than the column holds. */
  R008: z.object({ max: count, length: count }),
  /** Not a date. */
  R010: none,
  /** A date that can be read in two ways. */
  R011: z.object({ first: day, second: day }),
  /** A date in the future. */
  R012: z.object({ day, today: day }),
  /** A date long ago, so many days; or in most rows of a sheet. */
  R014: z.union([z.object({ day, ago: count }), z.object({ count, days: count })]),
  /** The year was not written. */
  R015: z.object({ day }),
  /** Not a time. */
  R016: none,
  /** Not an amount. */
  R020: none,
  /** More than two decimals. */
  R021: none,
  /** Negative where it can't be. */
  R022: none,
  /** Over the cap; null for a number so large that the cell shows it better. */
  R023: z.object({ amount: amount.nullable(), cap: amount }),
  /** More than was paid. */
  R024: z.object({ amount, limit: amount, other }),
  /** A money row without money. */
  R025: z.object({ kind: text, columns }),
  /** Two amounts in one cell. */
  R026: none,
  /** Not a whole number in range. */
  R027: z.object({ min: count, max: count }),
  /** Numbers where text belongs. */
  R028: counted,
  /** Written in another way than it is kept. */
  R029: counted,
  /** Not a phone number. */
  R030: none,
  /** Not a tax number. */
  R031: z.object({ length: count }),
  /** A tax number whose check character is wrong. */
  R032: none,
  /** Not yes or no. */
  R033: ofWords.optional(),
  /** Not an account to pay into. */
  R034: none,
  /** Not a name to pay to. */
  R035: none,
  /** Amounts in another currency than yuan, in so many rows. */
  R036: z.object({ currency: text, count }),
  /** A courier that nobody knows. */
  R040: z.union([ofWords.extend({ choices: texts }), z.object({ choices: texts })]),
  /** A tracking number unlike its courier's. */
  R041: z.object({ courier: text, version: text }),
  /** A tracking number of another courier. */
  R042: z.object({ courier: text, likely: text, other }),
  /** An order number unlike its platform's. */
  R043: z.object({ platform: text, version: text, other }),
  /** An identity card or bank card number in free text. */
  R050: z.object({ what: z.enum(["id-card", "bank-card"]) }),
  /** A formula error such as #N/A; some go away by themselves when Excel has calculated. */
  R060: z.object({ error: text, wait: z.boolean() }),
  /** One of several columns must be filled. */
  R061: itsColumns,
  /** One column demands another, which is blank or says no: by its value, or by being filled, which is null. */
  R062: z.object({ other, is: text.nullable(), saysNo: z.boolean() }),
  /** A moment before the one it must follow. */
  R063: z.object({ end: text, start: text, other }),
  /** Parts that add up to more than the whole. */
  R064: z.object({ columns, sum: count, whole: count }),
  /** An amount outside its range. */
  R065: z.object({ amount, is: text, least: amount, most: amount }),
  /** Earlier than its time begins. */
  R066: z.object({ ...apart, least: count }),
  /** More than other amounts leave for it. */
  R067: z.object({ amount, limit: amount, columns }),
  /** Nothing, or below zero where nothing is reversed. */
  R068: z.object({ amount, other }),
  /** Blank, though every row should have it; counted in most rows of a sheet. */
  R069: counted.optional(),
  /** More things than a customer usually has. */
  R070: z.object({ quantity: count, usual: count }),
  /** A text that was read in another encoding than it was written in; true where it can still be read. */
  R071: z.object({ readable: z.boolean() }),
  /** What was paid is not what was to be paid. */
  R072: z.object({ amount, is: amount, other }),
  /** A number of a payment that stands for a payment to somebody else. */
  R073: z.object({ reference: text }),
  /** Said to be done on a day that is still to come. */
  R074: z.object({ day, today: day }),
  /** A call at an hour at which customers rest. */
  R079: z.object({ time: text, from: count, until: count }),
  /** The same order, kind and amount twice. */
  D101: none,
  /** An order refunded by the platform and outside it. */
  D102: z.object({ mine: text, theirs: text, amount }).optional(),
  /** An order's refunds add up to more than was paid. */
  D103: z.object({ before: amount, amount, paid: amount }).optional(),
  /** Postage for the same parcel twice. */
  D104: none,
  /** One account paid again and again. */
  D105: z.object({ times: count, days: count }).optional(),
  /** The same parcel claimed twice for the same reason. */
  D106: none,
  /** An order invoiced twice. */
  D107: none,
  /** The same complaint number twice. */
  D108: none,
  /** A number that stands for one thing, twice. */
  D111: none,
  /** The same thing registered twice. */
  D112: none,
  /** The same content on the same day, twice, and no number that tells the rows apart. */
  D113: none,
  /** An account that was paid under another name before. */
  D114: none,
  /** An exchange without what goes out. */
  X201: itsColumns,
  /** Refunded, but no such parcel came back. */
  X202: none,
  /** Postage without the number of what came back. */
  X203: z.object({ amount, other }),
  /** Filled where it can't be. */
  X206: z.object({ other, is: text }),
  /** Later than its time allows. */
  X208: z.object({ ...apart, most: count }),
  /** Postage paid that is the buyer's. */
  X209: z.object({ amount, other, is: text }),
  /** The courier is liable, but nothing was claimed. */
  X210: none,
  /** A dispute that is not in its ledger. */
  X211: none,
  /** A defect that is not in its ledger. */
  X212: none,
  /** Shipped before it was signed for; null when nobody signed. */
  X213: z.object({ out: text, signed: text.nullable(), other }),
  /** What a row that is called done still lacks. */
  X214: z.object({ is: text, columns }),
  /** A fee for a free service. */
  X215: z.object({ amount, other, is: text }),
  /** More came back than went out. */
  X216: quantities,
  /** Fewer came back than were claimed. */
  X217: quantities,
  /** An exchange that is not in its ledger. */
  X218: none,
  /** A shipped exchange without a blue slip. */
  X219: none,
  /** A blue slip without an exchange. */
  X220: none,
  /** A parcel that no after-sales row knows. */
  X221: none,
  /** A closed complaint without a visit. */
  X222: none,
  /** A lost parcel that came back. */
  X223: none,
  /** Compensation for an order that no after-sales row pays. */
  X224: none,
  /** The 7DC visit that was due is not registered. */
  X231: none,
  /** The month's visit that was due is not registered. */
  X232: none,
  /** The year's visit that was due is not registered. */
  X233: none,
  /** The 3DC visit that was due is not registered. */
  X234: none,
  /** The visit after a repair that was due is not registered. */
  X235: none,
  /** A voucher that the service log lacks, and a service without its voucher. */
  X236: none,
  X237: none,
  /** A fine of the person without one of who was in charge, and the other way round. */
  X238: none,
  X239: none,
  /** No header row that fits a ledger. */
  S300: none,
  /** A required column is missing from the headings in this row; one of others would do instead. */
  S301: z.object({ row: count, instead: columns.exactOptional() }),
  /** Two columns with the same heading. */
  S302: z.object({ addresses: texts }),
  /** A heading that fits two columns. */
  S303: z.object({ addresses: texts, headings: texts }),
  /** Hidden or filtered rows are included. */
  S304: counted,
  /** A summary row was left out. */
  S305: leftOut,
  /** Blank cells were filled from above. */
  S307: counted,
  /** A shift without rows on a day that has the other; the first of so many days. */
  S308: z.object({ shift: text, days: z.array(day).readonly(), count }),
  /** A row's mark was copied from another row that keeps it, or edited. */
  S310: z.union([
    z.object({ mark: z.literal("copied"), keptBy: count }),
    z.object({ mark: z.literal("edited") }),
  ]),
  /** A column that the ledger does not have. */
  S311: z.object({ name: text }),
  /** A mark that the server does not know for this row. */
  S312: none,
  S332: none,
  /** A signature that was typed, or taken away: it is given on a worklist. */
  S334: none,
  /** Something that a signature was given for, changed after it: what it was, and whose signature. */
  S335: z.object({ was: text.nullable(), by: text }),
  /** That goods were fetched was typed, or taken away: finance says it on a worklist. */
  S336: none,
  /** Goods that changed once finance had fetched them: what they were, and the columns that say that they were fetched. */
  S337: z.object({ was: text.nullable(), columns }),
  /** What is stored of the record does not open. */
  S333: none,
  /** Remarks, or the headings once more, were left out. */
  S314: leftOut,
  /** The sheet may not be changed: nothing was written into it. */
  S315: none,
  /** A value that the sheet's name says. */
  S317: z.object({ sheet: text }),
  /** Columns of amounts that the ledger does not have. */
  S318: z.object({
    headings: z.array(z.object({ name: text, address: text })).readonly(),
  }),
  /**
   * Blank cells may mean what stands above: nobody has said, somebody did before their groups came apart,
   * or somebody said that they are blank.
   */
  S319: z.object({ count, why: z.enum(["asks", "apart", "left"]) }),
  /** A sample row. */
  S320: z.object({ mark: text }),
  /**
   * A column that was pushed has lost its heading; where it may stand now, likeliest first. Null for a
   * heading that nobody remembers: the column is known by what it holds.
   */
  S321: z.object({
    was: text.nullable(),
    headings: z.array(z.object({ name: text, address: text })).readonly(),
  }),
  /** Two columns whose headings changed places, as what was pushed of them says. */
  S322: z.object({ other: column }),
  /** The columns stand where somebody of the department placed them in another sheet with these headings. */
  S323: z.object({ by: text, day, unknown: count }),
  /** A value for all rows that was said of another sheet with these headings. */
  S324: z.object({ by: text, day }),
  /** Dates that can be read in several orders, and all of a column in each of them; the first, and what they mean then. */
  S325: z.object({
    count,
    written: texts,
    readings: z.array(z.object({ order: z.enum(dateOrders), days: z.array(day) })).readonly(),
  }),
  /**
   * A column that can't be what it was taken for: most rows which have both break the rule on it and
   * another; where there is an unused one that would fit, that one.
   */
  S326: z.object({
    rule: z.enum(["R024", "R063"]),
    count,
    of: count,
    than: column,
    better: z.object({ heading: text, address: text }).nullable(),
  }),
  /** No column, no sheet's name says which shop the rows are of. */
  S330: none,
  /** Two lists beside each other in one sheet, of which one is read. */
  S331: z.object({ read: text, left: texts }),
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** The number of a rule in the catalogue. */
export type ProblemCode = keyof typeof problemParams;

/** The values that the sentence about each code names; undefined where it names none. */
export type ProblemParamsOf = {
  readonly [C in ProblemCode]: z.output<(typeof problemParams)[C]>;
};

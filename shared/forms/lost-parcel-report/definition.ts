import { courierClaims } from "../../ledgers/courier-claims/definition.ts";
import { defineForm } from "../form.ts";

/** 快递丢件（破损）报告: what the courier's collector takes along with a claim. */
export const lostParcelReport = defineForm("lost-parcel-report", courierClaims, {
  title: { zh: "快递丢件（破损）报告", en: "Report of a lost or damaged parcel" },
  number: "trackingNo",
  sections: [
    {
      title: { zh: "包裹", en: "Parcel" },
      lines: [
        ["courier", "trackingNo"],
        ["direction", "registeredOn"],
        ["shop", "orderNo"],
        ["buyer", "kind"],
        ["description"],
        ["picture"],
      ],
    },
    {
      title: { zh: "索赔", en: "Claim" },
      lines: [
        ["goodsValue", "freight"],
        ["insured", "claimed"],
        ["submittedOn", "receiver"],
        ["courierCaseNo", "promisedOn"],
      ],
    },
    {
      title: { zh: "结果", en: "Outcome" },
      lines: [
        ["status", "answeredOn"],
        ["recognised", "settledIn"],
        ["received", "receivedOn"],
        ["note"],
      ],
    },
  ],
  tellsLife: false,
  signed: [
    { zh: "报告人", en: "Reported by" },
    { zh: "主管", en: "Supervisor" },
    { zh: "收件员", en: "Collector" },
  ],
});

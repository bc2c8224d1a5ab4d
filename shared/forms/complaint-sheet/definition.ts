import { complaints } from "../../ledgers/complaints/definition.ts";
import { defineForm } from "../form.ts";

/** 客户投诉处理表: a complaint on paper, from its reception to the inspection of its result. */
export const complaintSheet = defineForm("complaint-sheet", complaints, {
  title: { zh: "客户投诉处理表", en: "Complaint form" },
  number: "complaintNo",
  sections: [
    {
      title: { zh: "投诉", en: "Complaint" },
      lines: [
        ["complaintNo", "receivedAt"],
        ["channel", "nature"],
        ["customer", "phone"],
        ["shop", "orderNo"],
        ["product", "batchNo"],
        ["kind", "urgency"],
        ["vip", "major"],
        ["content"],
        ["request"],
      ],
    },
    {
      title: { zh: "受理", en: "Reception" },
      lines: [
        ["firstContact", "attendedAt"],
        ["acknowledgedAt", "promisedOn"],
        ["callBackBy", "calledBackAt"],
        ["confirmedBy", "confirmedAt"],
        ["department", "otherUnit"],
      ],
    },
    {
      title: { zh: "处理", en: "Handling" },
      lines: [
        ["handler", "supervisor"],
        ["transferredTo", "transferredAt"],
        ["followedUpAt", "coordinatedAt"],
        ["level", "escalatedAt"],
        ["measures"],
        ["result"],
        ["compensation", "resolvedAt"],
      ],
    },
    {
      title: { zh: "反馈和核查", en: "Answer and inspection" },
      lines: [
        ["feedbackAt", "satisfied"],
        ["valid", "directorAt"],
        ["inspection", "inspectedBy"],
        ["inspectionNote"],
        ["status", "archiveNo"],
        ["note"],
      ],
    },
  ],
  tellsLife: true,
  signed: [
    { zh: "经办人", en: "Handler" },
    { zh: "部门经理", en: "Manager" },
    { zh: "客户", en: "Customer" },
  ],
});

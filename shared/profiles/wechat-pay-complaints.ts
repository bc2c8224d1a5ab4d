import { complaints } from "../ledgers/complaints/definition.ts";
import { defineProfile } from "./profile.ts";

/**
 * Complaints that WeChat Pay passes on to merchants (消费者投诉 2.0), by the names that its documentation gives their
 * fields: the lists and files of back offices that fetch them have these for headings.
 */
export const wechatPayComplaints = defineProfile("wechat-pay-complaints", complaints, {
  title: { zh: "微信支付消费者投诉", en: "Complaints of WeChat Pay" },
  telling: [
    "投诉单号",
    "投诉订单号",
    "投诉详情",
    "投诉单状态",
    "投诉人联系方式",
    "投诉人openid",
    "用户投诉次数",
    "微信订单号",
    "商户订单号",
    "用户标签列表",
    "投诉资料列表",
  ],
  needs: ["被诉商户号"],
  columns: {
    complaintNo: ["投诉单号", "投诉订单号"],
    receivedAt: ["投诉时间", "创建时间"],
    content: ["投诉详情"],
    status: ["投诉单状态", "投诉状态"],
    phone: ["投诉人联系方式"],
    orderNo: ["商户订单号"],
    kind: ["问题类型"],
  },
  misleading: {
    微信订单号: { zh: "微信的流水号，不是店里的订单号", en: "WeChat’s own number, not the shop’s" },
    问题描述: {
      zh: "投诉前选的问题，投诉的话在「投诉详情」",
      en: "What was chosen beforehand; what is said has a column of its own",
    },
    状态: { zh: "投诉的状态另有一列", en: "The complaint’s status has a column of its own" },
  },
});

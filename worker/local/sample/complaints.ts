import { addDays, type Day } from "../../../shared/time/day.ts";

type Complaint = {
  /** How many days ago it was received. */
  ago: number;
  urgency: string;
  channel: string;
  kind: string;
  content: string;
  product: string;
  /** 分. */
  compensation?: number;
  /** Days until it was resolved; left out while it is open. */
  took?: number;
};

const complaints: readonly Complaint[] = [
  {
    ago: 0,
    urgency: "紧急",
    channel: "电话",
    kind: "物流配送",
    content: "送货上门时外箱湿透，要求当天答复。",
    product: "实木床头柜",
  },
  {
    ago: 1,
    urgency: "一般",
    channel: "旺旺",
    kind: "服务态度",
    content: "两次询问发货时间没有回复。",
    product: "学步鞋 14cm",
    took: 0,
  },
  {
    ago: 2,
    urgency: "一般",
    channel: "平台",
    kind: "产品质量",
    content: "音箱左声道无声，要求换新。",
    product: "蓝牙音箱 黑色",
  },
  {
    ago: 3,
    urgency: "紧急",
    channel: "微信",
    kind: "产品质量",
    content: "奶瓶刻度脱落，担心误食。",
    product: "玻璃奶瓶 240ml",
    compensation: 10000,
    took: 1,
  },
  {
    ago: 5,
    urgency: "一般",
    channel: "邮件",
    kind: "价格争议",
    content: "下单次日降价，要求补差。",
    product: "平板电脑 128G",
    compensation: 10000,
    took: 2,
  },
  {
    ago: 9,
    urgency: "一般",
    channel: "12315",
    kind: "合同问题",
    content: "定制窗帘尺寸与合同不一致。",
    product: "遮光窗帘 2.7m",
  },
];

/** The complaints that the demo's colleagues have taken down: cells as they travel. */
export function sampleComplaints(today: Day): Record<string, unknown>[] {
  return complaints.map((one, index) => {
    const day = addDays(today, -one.ago);
    const resolvedOn = one.took === undefined ? undefined : addDays(day, one.took);
    return {
      complaintNo: `TS-${day.replaceAll("-", "")}-${index + 1}`,
      receivedAt: `${day}T08:30:00`,
      channel: one.channel,
      shop: "云杉家居旗舰店",
      customer: `示例客户${index + 1}`,
      product: one.product,
      kind: one.kind,
      urgency: one.urgency,
      content: one.content,
      firstContact: "李敏",
      acknowledgedAt: one.ago === 0 ? null : `${day}T09:15:00`,
      compensation: one.compensation ?? null,
      status: resolvedOn === undefined ? "处理中" : "已解决",
      resolvedAt: resolvedOn === undefined ? null : `${resolvedOn}T17:00:00`,
    };
  });
}

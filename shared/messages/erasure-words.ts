import type { Language } from "../localized.ts";

/** What the pane says about erasing a record's personal data. */
interface ErasureWords {
  readonly open: string;
  readonly example: string;
  readonly go: string;
  readonly sure: string;
  readonly hint: string;
  readonly erase: string;
  readonly done: string;
  readonly erased: string;
}

export const erasureWords: Readonly<Record<Language, ErasureWords>> = {
  zh: {
    open: "删除个人信息…",
    example: "例如：客户要求删除",
    go: "下一步",
    sure: "这条记录的个人信息和备注，连同所有历史版本，都删掉？",
    hint: "删了谁也找不回来。日期、店铺、单号和金额不变，对账不受影响；各人表格里的内容不动，要另外清空。",
    erase: "删除，不能恢复",
    done: "个人信息已删除",
    erased: "个人信息已由管理员删除。",
  },
  en: {
    open: "Erase personal data…",
    example: "e.g. the customer asked for it",
    go: "Next",
    sure: "Erase the personal data and notes of this record, in all of its versions?",
    hint: "Nobody can bring them back. Days, shops, numbers and amounts stay, and so do finance’s figures. What stands in people’s sheets stays there until they clear it.",
    erase: "Erase for good",
    done: "Personal data erased",
    erased: "An admin has erased the personal data.",
  },
};

import { nameText } from "../text/normalise.ts";

/** 王女士, 李总, 陈某某, a surname or less with a form of address behind it. */
const ADDRESSED =
  /^\p{Script=Han}{0,2}(?:先生|女士|小姐|太太|夫人|老师|师傅|阿姨|大姐|大哥|大爷|大妈|叔叔|老板|经理|主任|总|某+)$/u;
const TITLED = /^(?:mr|mrs|ms|miss|dr)\b/i;
const NOBODY = /^(?:匿名.*|客户|顾客|业主|住户|租户|买家|用户|客人|本人|家属|不详|未知|不愿透露)$/;
/** A mask, as platforms put it over names. */
const MASKED = /[*＊×○●]|(?<=^\p{Script=Han})x+$/iu;

/** Whether so many people may be called by a name that it says of nobody who they are: masked, a surname alone, a form of address. */
export function isAnybodysName(name: string): boolean {
  const plain = nameText(name);
  const isShort = /^.?$/u.test(plain);
  return isShort || [ADDRESSED, TITLED, NOBODY, MASKED].some((each) => each.test(plain));
}

import { expect, test } from "vitest";
import { addressOf } from "../../../worker/notifications/address.ts";

const code = (text: string, loopback = false) => {
  try {
    return addressOf(text, "webhook", loopback).href;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

test.each([
  "http://example.com/hook",
  "ftp://example.com/",
  "example.com/hook",
  "https://user:word@example.com/",
  "https://localhost/",
  "https://app.localhost/",
  "https://127.0.0.1/",
  "https://2130706433/",
  "https://0x7f.1/",
  "https://10.0.0.1/",
  "https://192.168.1.1/",
  "https://169.254.169.254/latest/meta-data",
  "https://8.8.8.8/",
  "https://[::1]/",
  "https://[fd00::1]/",
  "https://[::ffff:10.0.0.1]/",
  "https://intranet/",
  "https://erp.corp/",
  "https://nas.local./",
  "https://metadata.google.internal/",
  "https://1.0.0.127.in-addr.arpa/",
  "",
  "javascript:alert(1)",
])("%s is no address to send to", (text) => {
  expect(code(text)).toBe("address-not-allowed");
});

test("a public name by https is, whatever its port", () => {
  for (const good of [
    "https://example.com/hook?a=1",
    "https://hooks.例子.中国/x",
    "https://example.com:8443/",
  ])
    expect(code(good)).toMatch(/^https:/);
});

test("this machine's loopback is allowed on this machine alone", () => {
  expect(code("http://127.0.0.1:9000/", true)).toBe("http://127.0.0.1:9000/");
  expect(code("http://10.0.0.1/", true)).toBe("address-not-allowed");
});

test("one group has one address, whatever else was copied with it", () => {
  const signed = "https://oapi.dingtalk.com/robot/send?timestamp=1&access_token=a&sign=b#x";
  const plain = "https://OAPI.dingtalk.com/robot/send?access_token=a";
  expect(addressOf(signed, "dingtalk", false).href).toBe(addressOf(plain, "dingtalk", false).href);
  const wecom = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?debug=1&key=k";
  expect(addressOf(wecom, "wecom", false).search).toBe("?key=k");
});

test("a robot's address is known by its form, and is no webhook", () => {
  const dingtalk = "https://oapi.dingtalk.com/robot/send?access_token=1";
  expect(addressOf(dingtalk, "dingtalk", false).href).toBe(dingtalk);
  expect(code(dingtalk)).toBe("address-of-another-kind");
  expect(() => addressOf(dingtalk, "wecom", false)).toThrow("address-of-another-kind");
  const wecom = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1";
  expect(addressOf(wecom, "wecom", false).href).toBe(wecom);
  const feishu = "https://open.feishu.cn/open-apis/bot/v2/hook/1";
  expect(addressOf(feishu, "feishu", false).href).toBe(feishu);
});

import { describe, expect, test } from "vitest";
import { composeMail } from "@/lib/mail/compose";
import { accountExistsMail, confirmSignUpMail, resetPasswordMail, verifyEmailMail } from "@/lib/mail/messages";

const url = "https://berth.example/confirm/token";

describe("composeMail", () => {
  test("writes the same letter as text and as HTML that loads nothing", () => {
    const { text, html } = composeMail({ subject: "S", before: ["One"], link: { label: "Go", url }, after: ["Two"] });
    expect(text).toBe(`One\n\nGo:\n${url}\n\nTwo\n\nBerth\n`);
    expect(html).toContain(`<a href="${url}"`);
    expect(html).not.toMatch(/<img|<link|<script|src=/);
  });

  test("takes everything as text", () => {
    const { html } = composeMail({ subject: "<S>", before: [`<b>"R&D"</b>`], after: [] });
    expect(html).toContain("&#60;b&#62;&#34;R&#38;D&#34;&#60;/b&#62;");
    expect(html).toContain("<title>&#60;S&#62;</title>");
  });
});

test("every message has a subject and its link in both forms", () => {
  const urls = { signIn: url, forgot: `${url}/forgot` };
  for (const mail of [confirmSignUpMail(url), accountExistsMail(urls), resetPasswordMail(url), verifyEmailMail(url)]) {
    expect(mail.subject).not.toBe("");
    expect(mail.text).toContain(url);
    expect(mail.html).toContain(url);
  }
});

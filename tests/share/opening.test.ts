import { describe, expect, test } from "vitest";
import { isOpening } from "@/lib/share/opening";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

const request = (headers: Record<string, string> = {}, method = "GET") => ({
  method,
  headers: new Headers({ "user-agent": firefox, ...headers }),
});

describe("isOpening", () => {
  test("is somebody's browser loading the page", () => {
    expect(isOpening(request())).toBe(true);
    expect(isOpening(request({ "sec-purpose": "" }))).toBe(true);
  });

  test("is neither a HEAD nor a browser looking ahead", () => {
    expect(isOpening(request({}, "HEAD"))).toBe(false);
    expect(isOpening(request({ "sec-purpose": "prefetch" }))).toBe(false);
    expect(isOpening(request({ "sec-purpose": "prefetch;prerender" }))).toBe(false);
    expect(isOpening(request({ purpose: "prefetch" }))).toBe(false);
    expect(isOpening(request({ "x-moz": "prefetch" }))).toBe(false);
  });

  test("is none of the programs that draw previews", () => {
    const programs = [
      "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
      "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
      "Twitterbot/1.0",
      "LinkedInBot/1.0 (compatible; Mozilla/5.0)",
      "WhatsApp/2.23.20.0",
      "TelegramBot (like TwitterBot)",
      "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
      "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5",
      "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    ];
    for (const program of programs)
      expect([program, isOpening(request({ "user-agent": program }))]).toEqual([program, false]);
  });
});

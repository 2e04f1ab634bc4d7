import { defineConfig } from "@playwright/test";
export default defineConfig({ testDir: "/work/main/tests/e2e", outputDir: "/tmp/uib/pwout", testMatch: "results.spec.ts", workers: 1, timeout: 60000, expect: { timeout: 20000 }, reporter: "list",
  use: { baseURL: "http://localhost:3100", launchOptions: { executablePath: "/usr/bin/chromium", args: ["--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync","--no-sandbox"] } },
  projects: [{ name: "laptop", use: { viewport: { width: 1440, height: 900 } } }, { name: "phone", grep: /@phone/, use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } }] });

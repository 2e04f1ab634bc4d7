export const fileNames = [
  "md",
  "pdf",
  "xlsx",
  "bill.csv",
  "ledger.csv",
  "focus.csv",
  "json",
  "frozen.json",
  "chart.svg",
  "chart.png",
] as const;
export type FileName = (typeof fileNames)[number];
export const isFileName = (text: string): text is FileName => (fileNames as readonly string[]).includes(text);

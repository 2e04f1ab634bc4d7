export function findChromium(): string | undefined;
export function findHeadless(): string | undefined;
export const chromiumArgs: string[];
export function ensureChromium(): boolean;

export const COMPILE_EARLY: string;
export function askToCompileEarly(folder: string): Promise<void>;

/** What somebody chose; "system" is the absence of a choice. */
export type Theme = "system" | "light" | "dark";

/** The cookie that remembers it, so that the server's first byte already has the right colours. */
export const THEME_COOKIE = "theme";

export const parseTheme = (text: string | undefined): Theme => (text === "light" || text === "dark" ? text : "system");

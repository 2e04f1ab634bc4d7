"use client";

import { useState } from "react";
import { Icon, type IconName } from "./icon";
import { THEME_COOKIE, type Theme } from "./theme";

const YEAR_IN_SECONDS = 365 * 24 * 3600;

const themes: Record<Theme, { label: string; icon: IconName }> = {
  system: { label: "System", icon: "screen" },
  light: { label: "Light", icon: "sun" },
  dark: { label: "Dark", icon: "moon" },
};

function apply(theme: Theme): void {
  const lasts = theme === "system" ? 0 : YEAR_IN_SECONDS;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http, where Berth may well run
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${lasts}; samesite=lax`;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function ThemeSwitch({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  return (
    <label
      data-needs-script
      className="relative flex min-h-8 cursor-pointer items-center gap-1.5 rounded-md px-2 text-sm text-muted hover:bg-sunken hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
    >
      <Icon name={themes[theme].icon} />
      <span className="sr-only">Colour theme</span>
      <span aria-hidden="true" className="hidden sm:inline">
        {themes[theme].label}
      </span>
      <select
        value={theme}
        onChange={({ target }) => {
          const chosen = target.value as Theme; // every option below is one
          setTheme(chosen);
          apply(chosen);
        }}
        className="absolute inset-0 w-full cursor-pointer opacity-0"
      >
        {Object.entries(themes).map(([value, { label }]) => (
          <option key={value} value={value} className="bg-raised text-ink">
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

const paths = {
  check: "M3.5 8.5l3 3 6-7",
  chevron: "M4 6l4 4 4-4",
  close: "M4 4l8 8M12 4l-8 8",
  info: "M8 7.25v4M8 4.75v.01M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z",
  warning: "M8 6.25v3.25M8 11.75v.01M8 2.25L14.25 13.25H1.75z",
  ok: "M5.5 8.25l1.75 1.75 3.25-3.75M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z",
  sun: "M8 1.5v1.25M8 13.25v1.25M1.5 8h1.25M13.25 8h1.25M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9M10.75 8a2.75 2.75 0 1 1-5.5 0 2.75 2.75 0 0 1 5.5 0z",
  moon: "M13.25 9.6A5.75 5.75 0 0 1 6.4 2.75 5.75 5.75 0 1 0 13.25 9.6z",
  screen: "M2 3h12v8H2zM5.5 13.5h5",
  external: "M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4M13.5 2.5l-6 6",
  plus: "M8 3.5v9M3.5 8h9",
  minus: "M3.5 8h9",
  reset: "M3 3v3.25h3.25M3.2 6.25A5.25 5.25 0 1 1 2.75 8.5",
  pin: "M6 2.5h4l-.5 4 2 2h-7l2-2zM8 8.5v5",
} as const;

export type IconName = keyof typeof paths;

/** A line drawing of 16 × 16 beside a word; it says nothing by itself, so assistive technology skips it. */
export function Icon({ name, className }: { name: IconName; className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={className}
    >
      <path d={paths[name]} />
    </svg>
  );
}

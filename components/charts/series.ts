/** One stacked part of every bar. The hatch tells it apart where colours do not. */
export interface Series {
  readonly key: string;
  readonly label: string;
  /** A CSS colour: "var(--color-labour)". */
  readonly fill: string;
  readonly isHatched?: boolean | undefined;
}

/** What a chart needs to write its figures. */
export interface FigureWords {
  readonly format: (value: number) => string;
  readonly formatTick: (value: number) => string;
}

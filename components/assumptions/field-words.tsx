import { formatNumber } from "@/lib/format/number";
import type { Changeable } from "./changeable";
import { EvidenceLine } from "./evidence";

const figure = (value: number): string => formatNumber(value, 3);

/** The default, the range one may choose from, and where the default comes from. */
export function FieldWords({ assumption, preset }: { assumption: Changeable<unknown>; preset: string }) {
  const { min, max, unit, evidence } = assumption;
  return (
    <>
      Default {preset}
      {unit === "%" || unit === "×" ? unit : ` ${unit}`}; {figure(min)} to {figure(max)} possible.{" "}
      <EvidenceLine {...evidence} />
    </>
  );
}

export const formatPlain = figure;

import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { type Steering, ViewControl } from "./view-control";

/** Folds away the rows in which all pinned platforms say the same. */
export function DifferencesSwitch({ isOn, ...steering }: { isOn: boolean } & Steering) {
  "use memo";
  return (
    <ViewControl change={{ onlyDifferences: !isOn }} isOn={isOn} {...steering} className={buttonClass({ size: "sm" })}>
      {isOn ? <Icon name="check" /> : null}
      Only differences
    </ViewControl>
  );
}
